namespace Projection.Reporting;

/// <summary>How what is said is to be taken, so that it can be coloured.</summary>
public enum Tone
{
    /// <summary>Nothing in particular.</summary>
    Plain,

    /// <summary>The subject of the page.</summary>
    Title,

    /// <summary>The question has a welcome answer: the figures agree, the target is reached.</summary>
    Good,

    /// <summary>The question is open.</summary>
    Open,

    /// <summary>The question has an unwelcome answer: the figures contradict each other, the target cannot be reached.</summary>
    Bad,
}
