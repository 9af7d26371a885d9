namespace VoteSystem.Load.Province;

/// <summary>How large a province is to be.</summary>
internal sealed record ProvincePlan
{
    /// <summary>Congresses, 1 to 1,000 and more.</summary>
    public int Congresses { get; init; } = 1_000;

    /// <summary>Years of each congress, the newest of them under way.</summary>
    public int Years { get; init; } = 10;

    /// <summary>Proposals of each year and congress.</summary>
    public int Proposals { get; init; } = 200;

    /// <summary>Towns of a county.</summary>
    public int Towns { get; init; } = 25;

    /// <summary>All ids, receipts and secrets come from it.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Short name of a congress, from 1.</summary>
    public static string SlugOf(int congress) => $"town{congress:0000}";

    /// <summary>Short name of a county, from 1.</summary>
    public static string CountySlugOf(int county) => $"county{county:00}";

    /// <summary>Reads options such as <c>--congresses 100</c>.</summary>
    public static ProvincePlan Read(string[] args) => new()
    {
        Congresses = Options.Number(args, "--congresses", 1_000),
        Years = Options.Number(args, "--years", 10),
        Proposals = Options.Number(args, "--proposals", 200),
        Towns = Options.Number(args, "--towns", 25),
        Seed = Options.Number(args, "--seed", 1),
    };
}
