namespace Projection.Statistics;

/// <summary>The correlation matrix that comes nearest to a given symmetric one.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Matrix">The nearest correlation matrix.</param>
/// <param name="Distance">Frobenius norm of the difference, <c>sqrt(sum over i, j of (A_ij - C_ij)^2)</c>; 0 exactly where the given matrix is one already.</param>
/// <param name="Largest">The entry that changed most, on or above the diagonal; the first of several alike.</param>
public sealed record NearestCorrelation(CorrelationMatrix Matrix, double Distance, CorrelationChange Largest);
