namespace VoteSystem.Documents.Fonts;

/// <summary>The roles that fonts play in a paper. Templates name a role, never a font.</summary>
public static class FontRoles
{
    /// <summary>仿宋: the body of an official paper (3号).</summary>
    public const string Body = "FangSong";

    /// <summary>小标宋: titles (2号) and the red head.</summary>
    public const string Title = "XiaoBiaoSong";

    /// <summary>黑体: headings of the first level, heads of tables.</summary>
    public const string Heading = "HeiTi";

    /// <summary>楷体: headings of the second level.</summary>
    public const string SubHeading = "KaiTi";

    /// <summary>宋体: page numbers, tables with many figures.</summary>
    public const string Table = "SongTi";

    /// <summary>宋体 in bold.</summary>
    public const string TableBold = "SongTi Bold";
}

/// <summary>Where fonts are looked for, and which font files play which role.</summary>
public sealed record FontOptions
{
    /// <summary>Folders, searched with their sub-folders, the first one first: a town's licensed 方正 fonts go here.</summary>
    public IReadOnlyList<string> Directories { get; init; } = [];

    /// <summary>Role → file names without extension, best first. A character is taken from the first font that has it.</summary>
    /// <remarks>A name may end in <c>#1</c> to choose a face of a .ttc collection. Names that are not found are passed over.</remarks>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Families { get; init; } = DefaultFamilies;

    /// <summary>Licensed fonts of government offices first, then the free fonts that <c>scripts/fonts.cs</c> fetches.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> DefaultFamilies { get; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            [FontRoles.Body] = ["FZFSJW", "FZFSK", "simfang", "NotoSerifSC_400Regular", "LXGWWenKai-Regular"],
            [FontRoles.Title] = ["FZXBSJW", "FZXBSK", "NotoSerifSC_700Bold", "NotoSerifSC_900Black", "LXGWWenKai-Bold", "LXGWWenKai-Regular"],
            [FontRoles.Heading] = ["FZHTJW", "FZHTK", "simhei", "NotoSansSC_700Bold", "LXGWWenKai-Bold", "LXGWWenKai-Regular"],
            [FontRoles.SubHeading] = ["FZKTJW", "FZKTK", "simkai", "LXGWWenKai-Regular", "NotoSerifSC_400Regular"],
            [FontRoles.Table] = ["NotoSerifSC_400Regular", "LXGWWenKai-Regular"],
            [FontRoles.TableBold] = ["NotoSerifSC_700Bold", "LXGWWenKai-Bold", "LXGWWenKai-Regular"],
        };

    /// <summary>
    /// The given folders, then <c>fonts</c> beside the program (as published), then <c>.local/fonts</c> of the working copy
    /// that holds the program, then the folder of Debian's fonts-lxgw-wenkai.
    /// </summary>
    public static FontOptions Usual(params IReadOnlyList<string> first)
    {
        var folders = new List<string>(first) { Path.Combine(AppContext.BaseDirectory, "fonts") };
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "VoteSystem.sln")))
                folders.Add(Path.Combine(at.FullName, ".local", "fonts"));
        }

        folders.Add("/usr/share/fonts/truetype/lxgw-wenkai");
        return new FontOptions { Directories = folders };
    }
}
