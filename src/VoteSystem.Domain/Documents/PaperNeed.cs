namespace VoteSystem.Domain.Documents;

/// <summary>What has to have happened before a paper can be made; the place {0} of <see cref="Common.RefusalCode.PaperNeeds"/>.</summary>
public enum PaperNeed
{
    /// <summary>The session of the congress is called.</summary>
    Session,

    /// <summary>The presidium has fixed the list of candidates.</summary>
    FixedCandidates,

    /// <summary>The count officers are named.</summary>
    CountOfficers,

    /// <summary>The roll has been called.</summary>
    RollCall,

    /// <summary>A round is prepared.</summary>
    PreparedRound,

    /// <summary>The box was opened and the papers in it counted.</summary>
    OpenedBox,

    /// <summary>The round is counted.</summary>
    CountedRound,

    /// <summary>All count officers have signed the count and the presidium has announced the result.</summary>
    AnnouncedResult,

    /// <summary>The reports on issue and count (D13, D14) are signed by everybody and issued.</summary>
    SignedReports,

    /// <summary>The year before has a result to report on.</summary>
    YearBefore,

    /// <summary>The notice of collection is published.</summary>
    PublishedCall,

    /// <summary>What was collected is published.</summary>
    PublishedLedger,

    /// <summary>The checklist of at least one project is complete.</summary>
    ScreenedProjects,

    /// <summary>There are candidates, and all of them are screened.</summary>
    Shortlist,

    /// <summary>The candidates are displayed.</summary>
    PublishedCandidates,

    /// <summary>The implementation plan is published.</summary>
    PublishedPlan,

    /// <summary>Every chosen project has its group.</summary>
    SupervisionGroups,

    /// <summary>The progress was published at least once.</summary>
    PublishedProgress,

    /// <summary>The presidium issued an order.</summary>
    SupervisionOrders,

    /// <summary>The presidium announced the decision on the adjustment.</summary>
    AnnouncedAdjustment,

    /// <summary>A round of appraisal is prepared.</summary>
    PreparedAppraisal,

    /// <summary>The rectification plan is handed in.</summary>
    RectificationPlan,

    /// <summary>The rectification is reported on.</summary>
    RectificationReport,

    /// <summary>There is something to be filed.</summary>
    IssuedPapers,
}
