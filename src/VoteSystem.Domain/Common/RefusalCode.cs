namespace VoteSystem.Domain.Common;

/// <summary>
/// Every lawful "no", by name. The sentence for people stands in <c>VoteSystem.Web/Text/Refusals.*.resx</c> under the same name;
/// a test keeps both in step. Grouped by the folder that uses them.
/// </summary>
public enum RefusalCode
{
    // Common
    /// <summary>Somebody else saved the same thing after it was read. {0} what.</summary>
    ChangedMeanwhile,

    /// <summary>There is no such thing (any more).</summary>
    NotFound,

    /// <summary>The actor's role may not do this. {0} the roles that may.</summary>
    WrongRole,

    /// <summary>A text that must be given is missing. {0} which field.</summary>
    Missing,

    /// <summary>A text is longer than its limit. {0} field, {1} limit, {2} length.</summary>
    TooLong,

    /// <summary>A number or date is outside its range. {0} field, {1} lowest, {2} highest.</summary>
    OutOfRange,

    // Workflow
    /// <summary>The step is not in the table of moves. {0} from, {1} to.</summary>
    NoSuchMove,

    /// <summary>The act belongs to another stage. {0} present stage, {1} the stage it belongs to.</summary>
    WrongStage,

    /// <summary>The rules of the cycle are locked since the adoption of the 票决办法.</summary>
    RulesAreLocked,

    /// <summary>The congress has a cycle for that year already. {0} the year.</summary>
    CycleExists,

    /// <summary>The settings do not fit together. {0} setting, {1} what is wrong.</summary>
    RulesAreWrong,

    /// <summary>The window of collection still runs. {0} its last day.</summary>
    CollectionIsStillOpen,

    /// <summary>No proposal was received.</summary>
    NothingWasCollected,

    /// <summary>Proposals without a decision. {0} how many.</summary>
    ProposalsAreUndecided,

    /// <summary>Accepted proposals that stand in no draft project. {0} how many.</summary>
    ProposalsAreUnmerged,

    /// <summary>The list of candidates was already shown to the public.</summary>
    CandidatesArePublished,

    /// <summary>Fewer candidates than seats. {0} candidates, {1} seats.</summary>
    TooFewCandidates,

    /// <summary>As many candidates as seats, which the rules do not allow. {0} candidates, {1} seats.</summary>
    EqualModeNotAllowed,

    /// <summary>Candidates with an incomplete checklist. {0} how many.</summary>
    CandidatesAreUnscreened,

    /// <summary>Steps of the approval chain are open. {0} how many.</summary>
    ApprovalIsIncomplete,

    /// <summary>The candidates were never displayed.</summary>
    CandidatesAreNotPublished,

    /// <summary>The display of the candidates still runs. {0} its last day.</summary>
    PublicityIsRunning,

    /// <summary>Objections without an answer. {0} how many.</summary>
    ObjectionsAreOpen,

    /// <summary>The presidium has fixed the list; nothing on it changes any more.</summary>
    CandidatesAreFixed,

    /// <summary>The presidium has not fixed the list of candidates yet.</summary>
    CandidatesAreNotFixed,

    /// <summary>Opinions without a note of what became of them. {0} how many.</summary>
    OpinionsAreUnanswered,

    /// <summary>A round is open. {0} how many.</summary>
    RoundIsOpen,

    /// <summary>The result is not announced.</summary>
    ResultIsNotAnnounced,

    /// <summary>The implementation plan is not published.</summary>
    PlanIsNotPublished,

    /// <summary>Adjustments wait for decision or announcement. {0} how many.</summary>
    AdjustmentsArePending,

    /// <summary>Chosen projects without a completion grade. {0} how many.</summary>
    ProjectsAreUnreported,

    /// <summary>The grades of the appraisal are not announced.</summary>
    AppraisalIsNotAnnounced,

    /// <summary>Rectifications are open. {0} how many.</summary>
    RectificationsAreOpen,

    // Identity
    /// <summary>The short name of a congress or county is in use. {0} the name.</summary>
    SlugIsTaken,

    /// <summary>A short name needs 2 to 40 lower-case letters, digits and dashes. {0} what was typed.</summary>
    SlugIsMalformed,

    /// <summary>A user name needs 2 to 40 letters, digits, dots or dashes and cannot be a number alone. {0} what was typed.</summary>
    UserNameIsMalformed,

    /// <summary>Another account has that user name. {0} the name.</summary>
    UserNameIsTaken,

    /// <summary>Another account signs in with that telephone number.</summary>
    PhoneIsTaken,

    /// <summary>A telephone number needs 5 to 20 digits.</summary>
    PhoneIsMalformed,

    /// <summary>Another account signs in with that e-mail address.</summary>
    EmailIsTaken,

    /// <summary>The e-mail address has no @ or is too long.</summary>
    EmailIsMalformed,

    /// <summary>The role does not belong to that kind of body. {0} the role.</summary>
    RoleDoesNotFit,

    /// <summary>The role of a deputy needs a deputy of the roll.</summary>
    DeputyIsMissing,

    /// <summary>The deputy has an account already.</summary>
    DeputyHasAccount,

    /// <summary>The role of a unit needs one of the congress's units.</summary>
    UnitIsMissing,

    /// <summary>The account has roles outside this congress, so only the administrator may change it.</summary>
    AccountBelongsElsewhere,

    /// <summary>Nobody changes the roles or the state of the own account.</summary>
    OwnAccount,

    /// <summary>An administrator holds no role in a congress or county, and the other way round.</summary>
    AdministratorStandsAlone,

    /// <summary>The installation needs at least one administrator who can sign in.</summary>
    LastAdministrator,

    // Collect
    /// <summary>A text is shorter than it must be. {0} field, {1} limit, {2} length.</summary>
    TooShort,

    /// <summary>Nothing is taken in today. {0} first day of the window, {1} its last day.</summary>
    CollectionIsClosed,

    /// <summary>The cycle asks for the proposer's real name and telephone number.</summary>
    ContactIsNeeded,

    /// <summary>An amount that cannot be read. {0} what was written.</summary>
    AmountIsUnreadable,

    /// <summary>The proposal's status does not lead to the one asked for. {0} its number, {1} present status, {2} the status asked for.</summary>
    ProposalCannotBecome,

    /// <summary>The number given as the original of a duplicate names no other proposal that still stands.</summary>
    DuplicateOfNothing,

    /// <summary>A version that replaces a published one must say why.</summary>
    NoteIsNeeded,

    /// <summary>The published version says the same.</summary>
    NothingChanged,

    /// <summary>Names and telephone numbers must be kept until their retention time is over. {0} its last day.</summary>
    RetentionIsRunning,

    // Congresses
    /// <summary>A deputy of that name holds a seat in that group. {0} name, {1} group.</summary>
    DeputyIsOnTheRoll,

    /// <summary>The deputy has left the seat. {0} name.</summary>
    DeputyHasLeft,

    /// <summary>The deputy holds the seat. {0} name.</summary>
    DeputyHoldsSeat,

    /// <summary>The unit is on the list. {0} name.</summary>
    UnitExists,

    /// <summary>The unit has projects and stays on the list. {0} name.</summary>
    UnitHasProjects,

    // Shortlist and Deliberate
    /// <summary>The project's status does not allow it. {0} its status.</summary>
    ProjectStatusForbids,

    /// <summary>The checklist has rows without a verdict. {0} how many.</summary>
    ChecklistIsIncomplete,

    /// <summary>The project fails rows of the checklist. {0} how many.</summary>
    ProjectIsNotEligible,

    /// <summary>A verdict needs a written reason. {0} key of the row.</summary>
    VerdictNeedsReason,

    /// <summary>The approval of the list has begun; it changes only after it was sent back. {0} steps agreed.</summary>
    ListIsUnderApproval,

    /// <summary>Another step of the approval chain is next. {0} its position, {1} its body.</summary>
    ApprovalOutOfTurn,

    /// <summary>Every step of the approval chain is agreed.</summary>
    ApprovalIsComplete,

    /// <summary>The rules of the cycle allow no amendment of candidates.</summary>
    AmendmentNotAllowed,

    /// <summary>The rules of the cycle allow no withdrawal of candidates.</summary>
    WithdrawalNotAllowed,

    /// <summary>A request of the government for this candidate waits for the presidium. {0} its number.</summary>
    ChangeIsPending,

    /// <summary>Requests of the government wait for the presidium. {0} how many.</summary>
    ChangesArePending,

    /// <summary>The presidium has decided about the request already.</summary>
    ChangeIsDecided,

    /// <summary>The request changes nothing.</summary>
    NothingToChange,

    /// <summary>The display of the candidates is over; objections are no longer taken. {0} its last day.</summary>
    PublicityIsOver,

    /// <summary>The ballot is prepared; its candidates stay as they are.</summary>
    BallotIsPrepared,

    /// <summary>The project is divided into sub-items, which the rules of the cycle do not provide for.</summary>
    SubItemsNotAllowed,

    // Sessions
    /// <summary>The session exists with other dates or another place. {0} term, {1} number.</summary>
    SessionExists,

    /// <summary>The person holds no seat any more. {0} name.</summary>
    DeputyHoldsNoSeat,

    /// <summary>Fewer than two thirds are present. {0} present, {1} all deputies.</summary>
    QuorumNotMet,

    // Ballot
    /// <summary>The congress has decided that matter in this session. {0} matter.</summary>
    MatterIsDecided,

    /// <summary>More hands were counted than deputies are present. {0} hands, {1} present.</summary>
    MoreHandsThanPresent,

    /// <summary>A count officer is missing. {0} office.</summary>
    OfficerIsMissing,

    /// <summary>The person holds that office already. {0} name.</summary>
    OfficerIsListed,

    /// <summary>The congress has approved the scrutineers of this session; the list stays.</summary>
    ScrutineersAreApproved,

    /// <summary>The congress has not approved the scrutineers of this session.</summary>
    ScrutineersAreNotApproved,

    /// <summary>The congress has not adopted the 票决办法.</summary>
    MethodIsNotAdopted,

    /// <summary>Nothing is left to vote on.</summary>
    NothingToVoteOn,

    /// <summary>The rest is voted on in another session. {0} term, {1} number of the session that voted.</summary>
    NextSessionIsMeant,

    /// <summary>The round is at another step. {0} its step, {1} the step that is needed.</summary>
    RoundIsElsewhere,

    /// <summary>The scrutineers have not sealed the box.</summary>
    BoxIsNotSealed,

    /// <summary>The box was opened; nobody gets a paper any more.</summary>
    BoxIsOpened,

    /// <summary>More papers than deputies present. {0} issued, {1} present.</summary>
    MoreIssuedThanPresent,

    /// <summary>Fewer papers than were issued before. {0} now, {1} before.</summary>
    IssuedCannotFall,

    /// <summary>More papers came back than were issued, which makes the round void. {0} collected, {1} issued.</summary>
    MoreCollectedThanIssued,

    /// <summary>The papers that came back are not more than those issued: the round is valid. {0} collected, {1} issued.</summary>
    RoundIsValid,

    /// <summary>Two others read already. {0} first teller, {1} second teller.</summary>
    ReadingsAreTaken,

    /// <summary>The reading belongs to somebody else, or was never begun.</summary>
    NotYourReading,

    /// <summary>The reading is finished.</summary>
    ReadingIsFinished,

    /// <summary>The marks cannot be read. {0} what was typed, {1} how many items there are.</summary>
    MarksAreUnreadable,

    /// <summary>Sheets are missing from the reading. {0} entered, {1} collected.</summary>
    SheetsAreMissing,

    /// <summary>The readings are not finished. {0} how many are.</summary>
    ReadingsAreUnfinished,

    /// <summary>The two readings differ. {0} in how many places.</summary>
    ReadingsDiffer,

    /// <summary>The totals contradict each other. {0} which comparison, {1} left, {2} right, {3} item or 0.</summary>
    TotalsContradict,

    /// <summary>The officer has signed, or is none of this session.</summary>
    NothingToSign,

    /// <summary>Others sign first. {0} whose turn it is.</summary>
    NotYetYourTurnToSign,

    /// <summary>Somebody has signed the count; it is not changed any more.</summary>
    CountIsSigned,

    /// <summary>The lot must name tied items for the places left. {0} places.</summary>
    LotIsWrong,

    // Supervise and Evaluate
    /// <summary>The congress has not chosen the project.</summary>
    ProjectIsNotChosen,

    /// <summary>The project has no implementation plan yet.</summary>
    PlanIsMissing,

    /// <summary>Chosen projects without an implementation plan. {0} how many.</summary>
    PlansAreMissing,

    /// <summary>The plan is published; only an adjustment changes it.</summary>
    PlanIsFrozen,

    /// <summary>Days and percents of the milestones must rise. {0} title of the first that does not.</summary>
    MilestonesOutOfOrder,

    /// <summary>The last milestone must be 100 %. {0} what it is.</summary>
    MilestonesEndShort,

    /// <summary>A source of money stands twice. {0} the source.</summary>
    FundSourceTwice,

    /// <summary>The plan has no such source of money. {0} the source.</summary>
    FundSourceUnknown,

    /// <summary>The planned money differs from the amount without a note. {0} sum, {1} amount.</summary>
    FundsDiffer,

    /// <summary>The project belongs to another unit. {0} its unit.</summary>
    NotYourProject,

    /// <summary>Progress is lower than before, without a reason. {0} before, {1} now.</summary>
    PercentFell,

    /// <summary>There is no report yet.</summary>
    ReportIsMissing,

    /// <summary>A deputy stands twice in the group.</summary>
    GroupMemberTwice,

    /// <summary>A group has exactly one lead. {0} how many were named.</summary>
    GroupNeedsLead,

    /// <summary>The group does not have the size of the cycle's model. {0} model, {1} fewest, {2} how many there are.</summary>
    GroupDoesNotFit,

    /// <summary>The order's status does not allow it. {0} its status.</summary>
    OrderStatusForbids,

    /// <summary>An adjustment of the project waits. {0} its number.</summary>
    AdjustmentIsPending,

    /// <summary>The adjustment goes beyond a minor one: it touches goal, amount or the year.</summary>
    AdjustmentIsMajor,

    /// <summary>The adjustment is decided already. {0} its status.</summary>
    AdjustmentIsDecided,

    /// <summary>Only a decided adjustment is announced. {0} its status.</summary>
    AdjustmentIsUndecided,

    /// <summary>A project is done when its last report says 100 %. {0} what it says.</summary>
    ProgressSaysOtherwise,

    /// <summary>The rectification is at another step. {0} its status.</summary>
    RectificationOutOfTurn,

    /// <summary>The project cannot be rated now.</summary>
    RatingIsClosed,

    // Casting
    /// <summary>There is no such slip.</summary>
    SlipIsUnknown,

    /// <summary>The code was typed wrongly: characters are missing or the check character does not fit.</summary>
    CodeIsMistyped,

    /// <summary>Somebody has voted with this slip.</summary>
    SlipIsUsed,

    /// <summary>The slip was taken out of use.</summary>
    SlipIsVoided,

    /// <summary>The slip belongs to another round than the one that is open. {0} its round, {1} the open one.</summary>
    SlipOfAnotherRound,

    /// <summary>Papers of this round are not issued yet.</summary>
    CastingIsNotOpen,

    /// <summary>Nothing is accepted any more in this round.</summary>
    CastingIsClosed,

    /// <summary>This node does not have the key of the box; the slip stays good.</summary>
    BoxKeyIsMissing,

    /// <summary>This node does not share the folder of box keys with the others.</summary>
    KeysAreNotShared,

    /// <summary>Casting goes on; sheets are sorted after it was closed.</summary>
    CastingIsOpen,

    /// <summary>The sheet was sorted before.</summary>
    SheetIsSorted,

    /// <summary>More items are approved than there are seats. {0} approved, {1} seats.</summary>
    TooManyMarks,

    /// <summary>The same number stands at two items.</summary>
    NumberTwice,

    /// <summary>A number is below 1 or above the number of seats. {0} seats.</summary>
    NumberOutOfRange,

    /// <summary>More slips than deputies and spare ones. {0} printed before, {1} now, {2} at most.</summary>
    TooManySlips,

    /// <summary>There is no unused slip to take out of use.</summary>
    NothingToVoid,

    /// <summary>What was cast electronically is not taken out of the electronic box yet. {0} taken out, {1} cast.</summary>
    BoxIsNotEmptied,

    /// <summary>What was cast electronically does not fit the paper: other signs, or more or fewer than its items. {0} items.</summary>
    PaperDoesNotFit,

    // Papers
    /// <summary>The paper is at another step. {0} its status, {1} the one needed.</summary>
    PaperIsElsewhere,

    /// <summary>A version waits for signatures; it is issued or withdrawn first. {0} its version.</summary>
    PaperIsInSigning,

    /// <summary>That place is signed already. {0} the signer.</summary>
    PlaceIsSigned,

    /// <summary>Somebody else signs first. {0} the capacity, {1} the name.</summary>
    PaperIsSignedInTurn,

    /// <summary>The paper cannot be made yet. {0} what has to happen first.</summary>
    PaperNeeds,

    /// <summary>Another announcement of the term has this number. {0} the number.</summary>
    AnnouncementNoTaken,

    /// <summary>No certificate is configured for the signer. {0} the signer.</summary>
    NoCertificate,

    /// <summary>The certificate cannot be used, or the time-stamping authority did not answer. {0} the signer.</summary>
    CertificateFails,

    /// <summary>No font has a character of the paper. {0} the character.</summary>
    CharacterHasNoFont,

    // Sign-in
    /// <summary>A code is asked for after the password already.</summary>
    SecondStepIsOn,

    /// <summary>No code is asked for after the password.</summary>
    SecondStepIsOff,

    /// <summary>A role of the account may not sign in by password alone.</summary>
    SecondStepIsDemanded,

    /// <summary>The account has as many passkeys as it may. {0} that number.</summary>
    TooManyPasskeys,

    /// <summary>This passkey signs in to the account already.</summary>
    PasskeyIsKnown,

    /// <summary>The account is closed.</summary>
    AccountIsDisabled,

    /// <summary>A link was sent a moment ago.</summary>
    LinkIsFresh,

    /// <summary>The link was used, replaced or has ended.</summary>
    LinkIsSpent,

    /// <summary>No mail is sent from this installation.</summary>
    MailIsOff,

    /// <summary>The mail could not be handed to the mail server.</summary>
    MailFailed,

    // The hall

    /// <summary>Voting by phone was given up in this round; it goes on with paper.</summary>
    CastingIsOnPaper,

    /// <summary>No paper came out of the box, so there is nothing to read.</summary>
    NothingToRead,

    /// <summary>No slip was printed beyond those issued, or none was issued yet.</summary>
    NothingSpare,

    /// <summary>Nobody has signed in at the present plenary meeting, so the next one cannot begin. {0} the present one.</summary>
    PlenaryIsEmpty,

    /// <summary>What was scanned is not the card of a deputy of this congress.</summary>
    CardIsUnknown,

    /// <summary>A newer card was issued to the deputy since. {0} name.</summary>
    CardIsVoid,

    /// <summary>A voting slip was scanned where cards are; it signs nobody in.</summary>
    SlipIsNoCard,

    /// <summary>The spare slips do not add up. {0} printed and not issued, {1} kept, destroyed and missing together.</summary>
    SparesDoNotAddUp,
    // Photos.

    /// <summary>The file is no picture that can be shown, or it is broken. {0} its name.</summary>
    PhotoIsUnreadable,

    /// <summary>The file or the picture is too large. {0} its name, {1} most megabytes.</summary>
    PhotoIsTooLarge,

    /// <summary>More photos than one form may bring. {0} at most.</summary>
    TooManyPhotos,

    /// <summary>The photo was accepted or refused before.</summary>
    PhotoIsDecided,
}
