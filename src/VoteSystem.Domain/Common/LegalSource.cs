namespace VoteSystem.Domain.Common;

/// <summary>A law, rule or kind of reason that a step, a number or a refusal rests on.</summary>
public enum Law
{
    /// <summary>地方各级人民代表大会和地方各级人民政府组织法 (2022-03-11).</summary>
    OrganicLaw,

    /// <summary>全国人民代表大会和地方各级人民代表大会选举法 (2020-10-17); projects borrow its ballot rules.</summary>
    ElectoralLaw,

    /// <summary>全国人民代表大会和地方各级人民代表大会代表法 (2025-03-11).</summary>
    DeputiesLaw,

    /// <summary>陕西省民生实事项目人大代表票决制规定 (2025-11-28).</summary>
    ShaanxiRules,

    /// <summary>重庆市人大常委会关于推行民生实事项目人大代表票决制的决定 (2024-11-28).</summary>
    ChongqingDecision,

    /// <summary>海南省实施意见 (2023).</summary>
    HainanOpinion,

    /// <summary>景洪市实施办法 (2025-01-06).</summary>
    JinghongMeasures,

    /// <summary>The congress's own 票决办法 of the year.</summary>
    BallotMethod,

    /// <summary>No text requires it: good practice that this product holds to.</summary>
    GoodPractice,
}

/// <summary>Where a rule comes from: a law and, where it has one, the number of its article.</summary>
/// <param name="Law">The text.</param>
/// <param name="Article">The number of the article (第×条), or null for the text as a whole.</param>
public sealed record LegalSource(Law Law, int? Article = null)
{
    /// <summary>Quorum, session, interim session: 组织法第十四条.</summary>
    public static LegalSource Quorum { get; } = new(Law.OrganicLaw, 14);

    /// <summary>Resolutions need more than half of all deputies: 组织法第二十五条.</summary>
    public static LegalSource MajorityOfAll { get; } = new(Law.OrganicLaw, 25);

    /// <summary>Withdrawal and motions: 组织法第二十二条.</summary>
    public static LegalSource Motions { get; } = new(Law.OrganicLaw, 22);

    /// <summary>More passed than seats, ties, shortfall: 组织法第二十九条, borrowed from elections.</summary>
    public static LegalSource FillingSeats { get; } = new(Law.OrganicLaw, 29);

    /// <summary>More papers than voters, over-marked papers: 选举法第四十四条, borrowed from elections.</summary>
    public static LegalSource ValidPapers { get; } = new(Law.ElectoralLaw, 44);

    /// <summary>Counting record signed by the scrutineers: 选举法第四十三条, borrowed from elections.</summary>
    public static LegalSource SignedRecord { get; } = new(Law.ElectoralLaw, 43);

    /// <summary>Major adjustments go to the congress: 陕西规定第十八条.</summary>
    public static LegalSource Adjustment { get; } = new(Law.ShaanxiRules, 18);

    /// <summary>The plan is made and published: 陕西规定第十七条.</summary>
    public static LegalSource Plan { get; } = new(Law.ShaanxiRules, 17);

    /// <summary>What the 票决办法 must state; publication of the result: 陕西规定第十六条.</summary>
    public static LegalSource Method { get; } = new(Law.ShaanxiRules, 16);

    /// <summary>What the congress's own 票决办法 says.</summary>
    public static LegalSource BallotMethod { get; } = new(Law.BallotMethod);

    /// <summary>Practice without a text behind it.</summary>
    public static LegalSource Practice { get; } = new(Law.GoodPractice);
}
