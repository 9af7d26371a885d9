using VoteSystem.Load;
using VoteSystem.Load.Province;

// Started by scripts/bench.cs and scripts/province.cs, which build for release and name the files.
switch (args)
{
    case ["cast", var program]:
        return await CastBenchmark.Measure(program);
    case ["scale", var program, var template, var accounts, .. var sizes]:
        return await ScaleBenchmark.Measure(program, template, accounts, sizes);
    case ["province", var template, var target, .. var sizes]:
        return await ProvinceCommand.Run(template, target, sizes);
    default:
        Console.Error.WriteLine("Usage: dotnet run scripts/bench.cs -- cast; dotnet run scripts/province.cs -- FILE");
        return 2;
}
