using Projection;
using Projection.Charts;
using Projection.Files.Scenarios;
using Projection.Plans;
using Projection.Scenarios;
using Projection.Simulation;
using Projection.Tabulation;
using Recipes;

// Recipes PLAN PICTURE: simulates a plan and hands its columns to a data frame and to a plot.
Plan plan = ScenarioFile.Load(args[0]);
ScenarioProgram program = YearlyOutputs.AddTo(plan.Program, new IndicatorId("grdp"));
ResultTable table = Simulator.Run(program, new SimulationOptions { Trials = 20_000, Seed = 42 }).ToTable();

Frames.Print(table);
Fans.Draw(table, args[1]);
