namespace Projection.Reconciliation;

/// <summary>How a reconciliation ended.</summary>
public enum ReconciliationStatus
{
    /// <summary>No path was found that the new figures could be read from.</summary>
    NotSolved,

    /// <summary>The figures hold together as they are printed; nothing is to be changed.</summary>
    AlreadyConsistent,

    /// <summary>New figures were found.</summary>
    Reconciled,

    /// <summary>It is proved that the fixed figures and the identities exclude each other, whatever the others are.</summary>
    Infeasible,
}
