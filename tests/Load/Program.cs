using VoteSystem.Load;

// Started by scripts/bench.cs, which builds the server for release and names it.
if (args is not ["cast", var program])
{
    Console.Error.WriteLine("Usage: VoteSystem.Load cast PATH/VoteSystem.Web.dll; or simply: dotnet run scripts/bench.cs -- cast");
    return 2;
}

return await CastBenchmark.Measure(program);
