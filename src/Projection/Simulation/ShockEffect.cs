namespace Projection.Simulation;

/// <summary>What an event does to one input: adds its size times a factor.</summary>
/// <param name="Input">Place among the program's inputs.</param>
/// <param name="Factor">In the year of the event the input's factor, in a later year minus the share that is given back times that factor.</param>
/// <param name="Lag">Years after the event; 0 for its own.</param>
internal readonly record struct ShockEffect(int Input, double Factor, int Lag);
