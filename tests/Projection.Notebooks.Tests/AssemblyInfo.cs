// Notebooks take the console and the current folder of the process; what else reads these waits.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
