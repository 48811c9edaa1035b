using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BotApp.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Attachments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Format = table.Column<string>(type: "text", nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "text", nullable: false),
                    AddedAt = table.Column<long>(type: "bigint", nullable: false),
                    Warnings = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attachments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Audit",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Seq = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Event = table.Column<string>(type: "text", nullable: false),
                    Subject = table.Column<Guid>(type: "uuid", nullable: false),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: true),
                    PostId = table.Column<Guid>(type: "uuid", nullable: true),
                    InPlaceOf = table.Column<Guid>(type: "uuid", nullable: true),
                    Detail = table.Column<string>(type: "text", nullable: false),
                    Hash = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Audit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Batches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    TemplateId = table.Column<Guid>(type: "uuid", nullable: false),
                    MadeById = table.Column<Guid>(type: "uuid", nullable: false),
                    InPlaceOfId = table.Column<Guid>(type: "uuid", nullable: true),
                    MadeAt = table.Column<long>(type: "bigint", nullable: false),
                    Stage = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    StageSince = table.Column<long>(type: "bigint", nullable: false),
                    Reference = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Batches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Campaigns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Offices = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    Designation = table.Column<string>(type: "text", nullable: true),
                    IsByList = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    Round = table.Column<int>(type: "integer", nullable: false),
                    IsFilled = table.Column<bool>(type: "boolean", nullable: false),
                    PreparedById = table.Column<Guid>(type: "uuid", nullable: true),
                    PreparedAt = table.Column<long>(type: "bigint", nullable: false),
                    StartedAt = table.Column<long>(type: "bigint", nullable: true),
                    EndedAt = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Campaigns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CardMessages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Topic = table.Column<string>(type: "text", nullable: false),
                    Subject = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    OfficerId = table.Column<Guid>(type: "uuid", nullable: false),
                    ActivityId = table.Column<string>(type: "text", nullable: true),
                    InUse = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CardMessages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ChargeProposals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PostId = table.Column<Guid>(type: "uuid", nullable: false),
                    Change = table.Column<string>(type: "text", nullable: false),
                    SuccessorId = table.Column<Guid>(type: "uuid", nullable: true),
                    HolderId = table.Column<Guid>(type: "uuid", nullable: true),
                    Moment = table.Column<long>(type: "bigint", nullable: false),
                    OrderNumber = table.Column<string>(type: "text", nullable: false),
                    ProposedById = table.Column<Guid>(type: "uuid", nullable: true),
                    ProposedAt = table.Column<long>(type: "bigint", nullable: false),
                    Scans = table.Column<int>(type: "integer", nullable: false),
                    DecidedById = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<long>(type: "bigint", nullable: true),
                    IsConfirmed = table.Column<bool>(type: "boolean", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChargeProposals", x => x.Id);
                    table.CheckConstraint("CK_ChargeProposals_Decider", "\"DecidedById\" IS NULL\n    OR ((\"ProposedById\" IS NULL OR \"DecidedById\" <> \"ProposedById\")\n        AND (\"SuccessorId\" IS NULL OR \"DecidedById\" <> \"SuccessorId\")\n        AND (\"HolderId\" IS NULL OR \"DecidedById\" <> \"HolderId\"))");
                    table.CheckConstraint("CK_ChargeProposals_Proposer", "(\"SuccessorId\" IS NULL OR \"ProposedById\" <> \"SuccessorId\") AND (\"HolderId\" IS NULL OR \"ProposedById\" <> \"HolderId\")");
                    table.CheckConstraint("CK_ChargeProposals_Scans", "\"DecidedById\" IS NULL OR \"Scans\" > 0");
                });

            migrationBuilder.CreateTable(
                name: "Charges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PostId = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    NamedById = table.Column<Guid>(type: "uuid", nullable: true),
                    From = table.Column<long>(type: "bigint", nullable: false),
                    Until = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Charges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Chats",
                columns: table => new
                {
                    OfficerId = table.Column<Guid>(type: "uuid", nullable: false),
                    ServiceUrl = table.Column<string>(type: "text", nullable: false),
                    ConversationId = table.Column<string>(type: "text", nullable: false),
                    TeamsUserId = table.Column<string>(type: "text", nullable: false),
                    TenantId = table.Column<string>(type: "text", nullable: false),
                    BotId = table.Column<string>(type: "text", nullable: false),
                    Unreachable = table.Column<string>(type: "text", nullable: true),
                    SeenAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Chats", x => x.OfficerId);
                });

            migrationBuilder.CreateTable(
                name: "Contacts",
                columns: table => new
                {
                    Key = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    For = table.Column<string>(type: "text", nullable: false),
                    Mail = table.Column<string>(type: "text", nullable: false),
                    Phones = table.Column<string[]>(type: "text[]", nullable: false),
                    Note = table.Column<string>(type: "text", nullable: false),
                    Source = table.Column<string>(type: "text", nullable: false),
                    LastVerifiedOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contacts", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Counters",
                columns: table => new
                {
                    Name = table.Column<string>(type: "text", nullable: false),
                    Value = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Counters", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "Drafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    TemplateId = table.Column<Guid>(type: "uuid", nullable: true),
                    SubjectOfficerId = table.Column<Guid>(type: "uuid", nullable: false),
                    CollectsPagesOnly = table.Column<bool>(type: "boolean", nullable: false),
                    TouchedAt = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Answers = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Drafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ErasureProposals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficerId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProposedById = table.Column<Guid>(type: "uuid", nullable: false),
                    ProposedAt = table.Column<long>(type: "bigint", nullable: false),
                    DecidedById = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<long>(type: "bigint", nullable: true),
                    IsConfirmed = table.Column<bool>(type: "boolean", nullable: true),
                    DoneAt = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ErasureProposals", x => x.Id);
                    table.CheckConstraint("CK_ErasureProposals_Decider", "\"ProposedById\" <> \"OfficerId\" AND (\"DecidedById\" IS NULL\n    OR (\"DecidedById\" <> \"ProposedById\" AND \"DecidedById\" <> \"OfficerId\"))");
                });

            migrationBuilder.CreateTable(
                name: "FaqEntries",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    Entry = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FaqEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FaqRatings",
                columns: table => new
                {
                    EntryId = table.Column<string>(type: "text", nullable: false),
                    OfficerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Helped = table.Column<bool>(type: "boolean", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FaqRatings", x => new { x.EntryId, x.OfficerId });
                });

            migrationBuilder.CreateTable(
                name: "FaqVersions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EntryId = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Entry = table.Column<string>(type: "text", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FaqVersions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "IdentityMarks",
                columns: table => new
                {
                    SourceId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Value = table.Column<long>(type: "bigint", nullable: false),
                    IsWhole = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdentityMarks", x => new { x.SourceId, x.PersonId, x.Value, x.IsWhole });
                });

            migrationBuilder.CreateTable(
                name: "InboxMessages",
                columns: table => new
                {
                    Key = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Answer = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InboxMessages", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "KeyChecks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    KeyId = table.Column<string>(type: "text", nullable: false),
                    Value = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeyChecks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LegalHolds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Subject = table.Column<Guid>(type: "uuid", nullable: false),
                    SetById = table.Column<Guid>(type: "uuid", nullable: false),
                    SetAt = table.Column<long>(type: "bigint", nullable: false),
                    LiftedById = table.Column<Guid>(type: "uuid", nullable: true),
                    LiftedAt = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    LiftReason = table.Column<byte[]>(type: "bytea", nullable: true),
                    Reason = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LegalHolds", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Nodes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SeenAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Nodes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OfficerQueries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedById = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedAt = table.Column<long>(type: "bigint", nullable: false),
                    AnsweredAt = table.Column<long>(type: "bigint", nullable: true),
                    Answer = table.Column<byte[]>(type: "bytea", nullable: true),
                    Text = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfficerQueries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Officers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AadObjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    HindiName = table.Column<string>(type: "text", nullable: true),
                    Designation = table.Column<string>(type: "text", nullable: false),
                    Upn = table.Column<string>(type: "text", nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: true),
                    PostTitle = table.Column<string>(type: "text", nullable: true),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    MergedIntoId = table.Column<Guid>(type: "uuid", nullable: true),
                    Language = table.Column<int>(type: "integer", nullable: true),
                    LastLocale = table.Column<int>(type: "integer", nullable: false),
                    ClosedAt = table.Column<long>(type: "bigint", nullable: true),
                    ErasedAt = table.Column<long>(type: "bigint", nullable: true),
                    SsoId = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Officers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Offices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    HindiName = table.Column<string>(type: "text", nullable: true),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Code = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Offices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OfficeSettings",
                columns: table => new
                {
                    Key = table.Column<string>(type: "text", nullable: false),
                    Value = table.Column<string>(type: "text", nullable: false),
                    ChangedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfficeSettings", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "OneTimeLinks",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "text", nullable: false),
                    PinHash = table.Column<string>(type: "text", nullable: false),
                    AttachmentId = table.Column<Guid>(type: "uuid", nullable: true),
                    DownloadKey = table.Column<string>(type: "text", nullable: true),
                    OfficerId = table.Column<Guid>(type: "uuid", nullable: false),
                    ExpiresAt = table.Column<long>(type: "bigint", nullable: false),
                    UsedAt = table.Column<long>(type: "bigint", nullable: true),
                    WrongPins = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OneTimeLinks", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Topic = table.Column<string>(type: "text", nullable: false),
                    Subject = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Payload = table.Column<string>(type: "text", nullable: false),
                    DedupKey = table.Column<string>(type: "text", nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    DueAt = table.Column<long>(type: "bigint", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    ClaimedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    ClaimedUntil = table.Column<long>(type: "bigint", nullable: true),
                    DoneAt = table.Column<long>(type: "bigint", nullable: true),
                    DeadAt = table.Column<long>(type: "bigint", nullable: true),
                    LastFailure = table.Column<string>(type: "text", nullable: true),
                    LastError = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Posts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "text", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    HindiTitle = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Posts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RejectedRows",
                columns: table => new
                {
                    BatchId = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Reason = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RejectedRows", x => new { x.BatchId, x.RequestId });
                });

            migrationBuilder.CreateTable(
                name: "Requests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Stage = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    MakerId = table.Column<Guid>(type: "uuid", nullable: false),
                    SubjectOfficerId = table.Column<Guid>(type: "uuid", nullable: false),
                    FiledById = table.Column<Guid>(type: "uuid", nullable: true),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    TemplateId = table.Column<Guid>(type: "uuid", nullable: true),
                    FieldsToCorrect = table.Column<string>(type: "text", nullable: false),
                    SubmittedAt = table.Column<long>(type: "bigint", nullable: false),
                    StageSince = table.Column<long>(type: "bigint", nullable: false),
                    MovedById = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedById = table.Column<Guid>(type: "uuid", nullable: true),
                    CodecidedById = table.Column<Guid>(type: "uuid", nullable: true),
                    ScansAtDecision = table.Column<int>(type: "integer", nullable: false),
                    ScansInBatch = table.Column<int>(type: "integer", nullable: false),
                    CompletedById = table.Column<Guid>(type: "uuid", nullable: true),
                    IsCompletedBySystemsManager = table.Column<bool>(type: "boolean", nullable: false),
                    CocompletedById = table.Column<Guid>(type: "uuid", nullable: true),
                    UndoUntil = table.Column<long>(type: "bigint", nullable: true),
                    EscalatedSince = table.Column<long>(type: "bigint", nullable: true),
                    BatchId = table.Column<Guid>(type: "uuid", nullable: true),
                    BatchRow = table.Column<int>(type: "integer", nullable: true),
                    ClockStart = table.Column<long>(type: "bigint", nullable: true),
                    EndorsedById = table.Column<Guid>(type: "uuid", nullable: true),
                    EndorsedAt = table.Column<long>(type: "bigint", nullable: true),
                    Answers = table.Column<byte[]>(type: "bytea", nullable: false),
                    AnswersBefore = table.Column<byte[]>(type: "bytea", nullable: true),
                    Outcome = table.Column<byte[]>(type: "bytea", nullable: true),
                    Reason = table.Column<byte[]>(type: "bytea", nullable: true),
                    MobileBlindIndex = table.Column<string>(type: "text", nullable: true),
                    PersonBlindIndex = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Requests", x => x.Id);
                    table.CheckConstraint("CK_Requests_BatchedWithScan", "\"BatchId\" IS NULL OR \"ScansInBatch\" > 0");
                    table.CheckConstraint("CK_Requests_Cocompleter", "(\"CocompletedById\" IS NULL OR (\"CocompletedById\" <> \"MakerId\" AND \"CocompletedById\" <> \"SubjectOfficerId\"))\nAND (\"CocompletedById\" IS NULL OR (\"CompletedById\" IS NOT NULL AND \"CocompletedById\" <> \"CompletedById\"))");
                    table.CheckConstraint("CK_Requests_Codecider", "(\"CodecidedById\" IS NULL OR (\"CodecidedById\" <> \"MakerId\" AND \"CodecidedById\" <> \"SubjectOfficerId\")) AND (\"CodecidedById\" IS NULL OR (\"DecidedById\" IS NOT NULL AND \"CodecidedById\" <> \"DecidedById\"))");
                    table.CheckConstraint("CK_Requests_Completed", "\"Stage\" NOT IN ('Completed', 'Done') OR \"CompletedById\" IS NOT NULL");
                    table.CheckConstraint("CK_Requests_Completer", "(\"CompletedById\" IS NULL OR (\"CompletedById\" <> \"MakerId\" AND \"CompletedById\" <> \"SubjectOfficerId\"))\nAND (\"CompletedById\" IS NULL OR \"IsCompletedBySystemsManager\"\n    OR ((\"DecidedById\" IS NULL OR \"CompletedById\" <> \"DecidedById\")\n        AND (\"CodecidedById\" IS NULL OR \"CompletedById\" <> \"CodecidedById\")\n        AND (\"EndorsedById\" IS NULL OR \"CompletedById\" <> \"EndorsedById\")))");
                    table.CheckConstraint("CK_Requests_Decided", "\"Stage\" NOT IN ('Approved', 'Batched', 'Dispatched', 'Forwarded', 'Completed') OR \"DecidedById\" IS NOT NULL");
                    table.CheckConstraint("CK_Requests_Decider", "(\"DecidedById\" IS NULL OR (\"DecidedById\" <> \"MakerId\" AND \"DecidedById\" <> \"SubjectOfficerId\"))");
                    table.CheckConstraint("CK_Requests_Endorser", "(\"EndorsedById\" IS NULL OR (\"EndorsedById\" <> \"MakerId\" AND \"EndorsedById\" <> \"SubjectOfficerId\"))");
                    table.CheckConstraint("CK_Requests_UploadApproved", "\"Stage\" NOT IN ('Approved', 'Batched', 'Dispatched', 'Forwarded', 'Completed') OR \"FiledById\" IS NULL OR \"DecidedById\" <> \"FiledById\" OR \"ScansAtDecision\" > 0");
                });

            migrationBuilder.CreateTable(
                name: "SavedForms",
                columns: table => new
                {
                    OfficerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Form = table.Column<string>(type: "text", nullable: false),
                    SavedAt = table.Column<long>(type: "bigint", nullable: false),
                    Values = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedForms", x => new { x.OfficerId, x.Form });
                });

            migrationBuilder.CreateTable(
                name: "SchemaChanges",
                columns: table => new
                {
                    MigrationId = table.Column<string>(type: "text", nullable: false),
                    ServedFrom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SchemaChanges", x => x.MigrationId);
                });

            migrationBuilder.CreateTable(
                name: "StagedWorkbooks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficerId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReceivedAt = table.Column<long>(type: "bigint", nullable: false),
                    Layout = table.Column<string>(type: "text", nullable: true),
                    Kind = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StagedWorkbooks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Templates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    IsSample = table.Column<bool>(type: "boolean", nullable: false),
                    File = table.Column<byte[]>(type: "bytea", nullable: false),
                    Layout = table.Column<string>(type: "text", nullable: false),
                    LoadedAt = table.Column<long>(type: "bigint", nullable: false),
                    InForceFrom = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Templates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TextProposals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false),
                    Before = table.Column<string>(type: "text", nullable: true),
                    After = table.Column<string>(type: "text", nullable: false),
                    QuestionGroupId = table.Column<Guid>(type: "uuid", nullable: true),
                    ProposedById = table.Column<Guid>(type: "uuid", nullable: false),
                    ProposedAt = table.Column<long>(type: "bigint", nullable: false),
                    DecidedById = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<long>(type: "bigint", nullable: true),
                    Outcome = table.Column<string>(type: "text", nullable: true),
                    Reason = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TextProposals", x => x.Id);
                    table.CheckConstraint("CK_TextProposals_Decider", "\"DecidedById\" IS NULL OR \"DecidedById\" <> \"ProposedById\"");
                    table.CheckConstraint("CK_TextProposals_Outcome", "\"Outcome\" IS NULL OR \"Outcome\" = 'Replaced' OR \"DecidedById\" IS NOT NULL");
                });

            migrationBuilder.CreateTable(
                name: "UnansweredQuestions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AskerId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    GroupId = table.Column<Guid>(type: "uuid", nullable: false),
                    EntryId = table.Column<string>(type: "text", nullable: true),
                    Wanted = table.Column<bool>(type: "boolean", nullable: false),
                    ClosedAt = table.Column<long>(type: "bigint", nullable: true),
                    AnsweredBy = table.Column<string>(type: "text", nullable: true),
                    Features = table.Column<byte[]>(type: "bytea", nullable: false),
                    Text = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnansweredQuestions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CampaignMembers",
                columns: table => new
                {
                    CampaignId = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Nudges = table.Column<int>(type: "integer", nullable: false),
                    NextNudgeAt = table.Column<long>(type: "bigint", nullable: true),
                    Answer = table.Column<string>(type: "text", nullable: true),
                    AnsweredAt = table.Column<long>(type: "bigint", nullable: true),
                    OptOut = table.Column<string>(type: "text", nullable: true),
                    OptedOutAt = table.Column<long>(type: "bigint", nullable: true),
                    OptOutRemark = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CampaignMembers", x => new { x.CampaignId, x.OfficerId });
                    table.ForeignKey(
                        name: "FK_CampaignMembers_Campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "Campaigns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_RequestId",
                table: "Attachments",
                column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_Audit_Seq",
                table: "Audit",
                column: "Seq",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Audit_Subject",
                table: "Audit",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_Batches_Number",
                table: "Batches",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Batches_OfficeId",
                table: "Batches",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_Batches_Stage_StageSince",
                table: "Batches",
                columns: new[] { "Stage", "StageSince" });

            migrationBuilder.CreateIndex(
                name: "IX_CampaignMembers_CampaignId_NextNudgeAt",
                table: "CampaignMembers",
                columns: new[] { "CampaignId", "NextNudgeAt" },
                filter: "\"NextNudgeAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CampaignMembers_OfficerId",
                table: "CampaignMembers",
                column: "OfficerId");

            migrationBuilder.CreateIndex(
                name: "IX_Campaigns_State_PreparedAt",
                table: "Campaigns",
                columns: new[] { "State", "PreparedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CardMessages_CreatedAt",
                table: "CardMessages",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_CardMessages_OfficerId_ActivityId",
                table: "CardMessages",
                columns: new[] { "OfficerId", "ActivityId" });

            migrationBuilder.CreateIndex(
                name: "IX_CardMessages_Subject_Topic_Version_OfficerId",
                table: "CardMessages",
                columns: new[] { "Subject", "Topic", "Version", "OfficerId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CardMessages_Topic_OfficerId_Version",
                table: "CardMessages",
                columns: new[] { "Topic", "OfficerId", "Version" });

            migrationBuilder.CreateIndex(
                name: "IX_ChargeProposals_DecidedAt_ProposedAt",
                table: "ChargeProposals",
                columns: new[] { "DecidedAt", "ProposedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ChargeProposals_PostId",
                table: "ChargeProposals",
                column: "PostId");

            migrationBuilder.CreateIndex(
                name: "IX_Charges_OfficerId",
                table: "Charges",
                column: "OfficerId");

            migrationBuilder.CreateIndex(
                name: "IX_Charges_PostId",
                table: "Charges",
                column: "PostId");

            migrationBuilder.CreateIndex(
                name: "IX_Chats_SeenAt",
                table: "Chats",
                column: "SeenAt");

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_OfficerId_Kind_CollectsPagesOnly",
                table: "Drafts",
                columns: new[] { "OfficerId", "Kind", "CollectsPagesOnly" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_TouchedAt",
                table: "Drafts",
                column: "TouchedAt");

            migrationBuilder.CreateIndex(
                name: "IX_ErasureProposals_OfficerId",
                table: "ErasureProposals",
                column: "OfficerId");

            migrationBuilder.CreateIndex(
                name: "IX_FaqVersions_EntryId_Number",
                table: "FaqVersions",
                columns: new[] { "EntryId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IdentityMarks_PersonId_Value_IsWhole",
                table: "IdentityMarks",
                columns: new[] { "PersonId", "Value", "IsWhole" });

            migrationBuilder.CreateIndex(
                name: "IX_IdentityMarks_Value_IsWhole_PersonId",
                table: "IdentityMarks",
                columns: new[] { "Value", "IsWhole", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_IdentityMarks_Value_SourceId",
                table: "IdentityMarks",
                columns: new[] { "Value", "SourceId" });

            migrationBuilder.CreateIndex(
                name: "IX_InboxMessages_Answered",
                table: "InboxMessages",
                column: "At",
                filter: "\"Answer\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_InboxMessages_At",
                table: "InboxMessages",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_LegalHolds_Subject_LiftedAt",
                table: "LegalHolds",
                columns: new[] { "Subject", "LiftedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_OfficerQueries_RequestId",
                table: "OfficerQueries",
                column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_Officers_AadObjectId",
                table: "Officers",
                column: "AadObjectId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Officers_ClosedAt",
                table: "Officers",
                column: "ClosedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Officers_MergedIntoId",
                table: "Officers",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_Officers_OfficeId",
                table: "Officers",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_Officers_Status",
                table: "Officers",
                column: "Status");

            migrationBuilder.CreateIndex(
                name: "IX_Offices_Code",
                table: "Offices",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Offices_Name",
                table: "Offices",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OneTimeLinks_ExpiresAt",
                table: "OneTimeLinks",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_ClaimedUntil",
                table: "Outbox",
                column: "ClaimedUntil",
                filter: "\"ClaimedUntil\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DedupKey",
                table: "Outbox",
                column: "DedupKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DoneAt_DeadAt_DueAt",
                table: "Outbox",
                columns: new[] { "DoneAt", "DeadAt", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Subject_OfficerId_CreatedAt",
                table: "Outbox",
                columns: new[] { "Subject", "OfficerId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Posts_OfficeId",
                table: "Posts",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_Posts_Role_OfficeId",
                table: "Posts",
                columns: new[] { "Role", "OfficeId" });

            migrationBuilder.CreateIndex(
                name: "IX_RejectedRows_RequestId",
                table: "RejectedRows",
                column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_Requests_BatchId",
                table: "Requests",
                column: "BatchId");

            migrationBuilder.CreateIndex(
                name: "IX_Requests_MakerId_Stage",
                table: "Requests",
                columns: new[] { "MakerId", "Stage" });

            migrationBuilder.CreateIndex(
                name: "IX_Requests_MobileBlindIndex",
                table: "Requests",
                column: "MobileBlindIndex");

            migrationBuilder.CreateIndex(
                name: "IX_Requests_Number",
                table: "Requests",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Requests_OfficeId_Stage_StageSince",
                table: "Requests",
                columns: new[] { "OfficeId", "Stage", "StageSince" });

            migrationBuilder.CreateIndex(
                name: "IX_Requests_PersonBlindIndex",
                table: "Requests",
                column: "PersonBlindIndex");

            migrationBuilder.CreateIndex(
                name: "IX_Requests_Stage_ClockStart",
                table: "Requests",
                columns: new[] { "Stage", "ClockStart" });

            migrationBuilder.CreateIndex(
                name: "IX_Requests_Stage_StageSince",
                table: "Requests",
                columns: new[] { "Stage", "StageSince" });

            migrationBuilder.CreateIndex(
                name: "IX_Requests_SubjectOfficerId_Stage",
                table: "Requests",
                columns: new[] { "SubjectOfficerId", "Stage" });

            migrationBuilder.CreateIndex(
                name: "IX_SavedForms_SavedAt",
                table: "SavedForms",
                column: "SavedAt");

            migrationBuilder.CreateIndex(
                name: "IX_StagedWorkbooks_OfficerId",
                table: "StagedWorkbooks",
                column: "OfficerId");

            migrationBuilder.CreateIndex(
                name: "IX_StagedWorkbooks_ReceivedAt",
                table: "StagedWorkbooks",
                column: "ReceivedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Templates_Kind_Number",
                table: "Templates",
                columns: new[] { "Kind", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TextProposals_Kind_Key",
                table: "TextProposals",
                columns: new[] { "Kind", "Key" },
                unique: true,
                filter: "\"Outcome\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_UnansweredQuestions_AskerId",
                table: "UnansweredQuestions",
                column: "AskerId");

            migrationBuilder.CreateIndex(
                name: "IX_UnansweredQuestions_At",
                table: "UnansweredQuestions",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_UnansweredQuestions_ClosedAt_At",
                table: "UnansweredQuestions",
                columns: new[] { "ClosedAt", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_UnansweredQuestions_GroupId",
                table: "UnansweredQuestions",
                column: "GroupId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Attachments");

            migrationBuilder.DropTable(
                name: "Audit");

            migrationBuilder.DropTable(
                name: "Batches");

            migrationBuilder.DropTable(
                name: "CampaignMembers");

            migrationBuilder.DropTable(
                name: "CardMessages");

            migrationBuilder.DropTable(
                name: "ChargeProposals");

            migrationBuilder.DropTable(
                name: "Charges");

            migrationBuilder.DropTable(
                name: "Chats");

            migrationBuilder.DropTable(
                name: "Contacts");

            migrationBuilder.DropTable(
                name: "Counters");

            migrationBuilder.DropTable(
                name: "Drafts");

            migrationBuilder.DropTable(
                name: "ErasureProposals");

            migrationBuilder.DropTable(
                name: "FaqEntries");

            migrationBuilder.DropTable(
                name: "FaqRatings");

            migrationBuilder.DropTable(
                name: "FaqVersions");

            migrationBuilder.DropTable(
                name: "IdentityMarks");

            migrationBuilder.DropTable(
                name: "InboxMessages");

            migrationBuilder.DropTable(
                name: "KeyChecks");

            migrationBuilder.DropTable(
                name: "LegalHolds");

            migrationBuilder.DropTable(
                name: "Nodes");

            migrationBuilder.DropTable(
                name: "OfficerQueries");

            migrationBuilder.DropTable(
                name: "Officers");

            migrationBuilder.DropTable(
                name: "Offices");

            migrationBuilder.DropTable(
                name: "OfficeSettings");

            migrationBuilder.DropTable(
                name: "OneTimeLinks");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "Posts");

            migrationBuilder.DropTable(
                name: "RejectedRows");

            migrationBuilder.DropTable(
                name: "Requests");

            migrationBuilder.DropTable(
                name: "SavedForms");

            migrationBuilder.DropTable(
                name: "SchemaChanges");

            migrationBuilder.DropTable(
                name: "StagedWorkbooks");

            migrationBuilder.DropTable(
                name: "Templates");

            migrationBuilder.DropTable(
                name: "TextProposals");

            migrationBuilder.DropTable(
                name: "UnansweredQuestions");

            migrationBuilder.DropTable(
                name: "Campaigns");
        }
    }
}
