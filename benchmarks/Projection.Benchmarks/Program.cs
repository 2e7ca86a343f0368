using BenchmarkDotNet.Running;
using Projection.Benchmarks;

if (args is ["--quick"])
{
    QuickTable.Write(Console.Out);
}
else
{
    // In this process: a generated project would not see the central package versions and lock files.
    BenchmarkSwitcher.FromAssembly(typeof(Plans).Assembly).Run([.. args, "--inProcess"]);
}
