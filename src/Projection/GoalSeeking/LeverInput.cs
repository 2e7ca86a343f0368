using Projection.Arithmetic;

namespace Projection.GoalSeeking;

/// <summary>One lever in one year on the tape.</summary>
/// <param name="Id">The quantity.</param>
/// <param name="Year">The year.</param>
/// <param name="Lever">Its place in the request: levers move together where one change is asked for.</param>
/// <param name="Number">Its instruction.</param>
/// <param name="Place">Its place among the program's inputs.</param>
/// <param name="Range">Its bounds as they were stated.</param>
/// <param name="Box">The doubles inside them.</param>
/// <param name="Start">Its value on the central path, moved inside the bounds.</param>
/// <param name="Deviation">The unit of its change.</param>
internal sealed record LeverInput(IndicatorId Id, Year Year, int Lever, int Number, int Place, ValueRange Range, Interval Box, double Start, double Deviation);
