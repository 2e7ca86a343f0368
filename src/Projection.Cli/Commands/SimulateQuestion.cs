using Projection.Simulation;

namespace Projection.Cli.Commands;

/// <summary>What a command line asks of a simulation.</summary>
/// <param name="Options">How it is run.</param>
/// <param name="Given">Ids of the targets that are taken as attained for the conditional answers.</param>
/// <param name="TrialFile">The file for every trial's values; <see langword="null"/> for none.</param>
internal sealed record SimulateQuestion(SimulationOptions Options, IReadOnlyList<string> Given, string? TrialFile);
