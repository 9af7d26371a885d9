namespace VoteSystem.Domain.Common;

/// <summary>Field of life that a proposal or project belongs to; the notices of all towns name about the same ones.</summary>
public enum Category
{
    /// <summary>教育.</summary>
    Education,

    /// <summary>就业.</summary>
    Employment,

    /// <summary>社会保障.</summary>
    SocialSecurity,

    /// <summary>医疗卫生.</summary>
    Health,

    /// <summary>文化体育.</summary>
    CultureAndSport,

    /// <summary>养老托育.</summary>
    Care,

    /// <summary>住房.</summary>
    Housing,

    /// <summary>交通出行.</summary>
    Transport,

    /// <summary>环境治理.</summary>
    Environment,

    /// <summary>乡村振兴.</summary>
    RuralRevival,

    /// <summary>市政设施.</summary>
    Municipal,

    /// <summary>公共安全.</summary>
    PublicSafety,

    /// <summary>便民服务.</summary>
    Services,

    /// <summary>水利.</summary>
    Water,

    /// <summary>其他.</summary>
    Other,
}
