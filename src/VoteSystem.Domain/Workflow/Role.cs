namespace VoteSystem.Domain.Workflow;

/// <summary>What a person is to a congress. One person may have several roles, each in one congress.</summary>
public enum Role
{
    /// <summary>大会秘书处、人大办: prepares papers, runs the hall, keeps the books.</summary>
    Secretariat,

    /// <summary>主席团: takes the decisions that the law gives it, announces results.</summary>
    Presidium,

    /// <summary>代表: deliberates, votes, supervises, judges.</summary>
    Deputy,

    /// <summary>监票人: watches issue, collection and count, signs the count.</summary>
    Scrutineer,

    /// <summary>计票人: enters and counts papers under the scrutineers.</summary>
    Teller,

    /// <summary>镇人民政府: screens proposals, puts candidates forward, implements.</summary>
    Government,

    /// <summary>责任单位: carries out single projects and reports on them.</summary>
    ResponsibleUnit,

    /// <summary>上级人大: sees all towns of a county, changes nothing.</summary>
    CountyOffice,

    /// <summary>系统管理员: congresses, accounts, back-up; never a ballot.</summary>
    Administrator,
}
