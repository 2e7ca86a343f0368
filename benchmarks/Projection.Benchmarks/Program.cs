using BenchmarkDotNet.Running;
using Projection.Benchmarks;
using Projection.Benchmarks.Simulation;

if (args is ["--quick"])
{
    QuickTable.Write(Console.Out);
}
else if (args is ["--w1", .. string[] options])
{
    return W1.Run(options, Console.Out, Console.Error);
}
else
{
    // In this process: a generated project would not see the central package versions and lock files.
    BenchmarkSwitcher.FromAssembly(typeof(Plans).Assembly).Run([.. args, "--inProcess"]);
}

return 0;
