// Pages are run in folders of their own and their C# writes to the console; both belong to the whole process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
