using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BotApp.Storage;

/// <summary>
/// The separation of duties as far as one row of a request shows it: the last defence, below the domain's rule, against code that forgets
/// it. The SQL is valid in both databases.
/// </summary>
internal static class RequestConstraints
{
    private const string IsUndecided = """
        "Stage" NOT IN ('Approved', 'Batched', 'Dispatched', 'Forwarded', 'Completed')
        """;

    public static void AddTo<T>(TableBuilder<T> requests)
        where T : class
    {
        requests.HasCheckConstraint("CK_Requests_Decider", NotTheApplicant("DecidedById"));
        requests.HasCheckConstraint("CK_Requests_Codecider", $"""
            {NotTheApplicant("CodecidedById")} AND ("CodecidedById" IS NULL OR ("DecidedById" IS NOT NULL AND "CodecidedById" <> "DecidedById"))
            """);
        requests.HasCheckConstraint("CK_Requests_Decided", $"""{IsUndecided} OR "DecidedById" IS NOT NULL""");
        requests.HasCheckConstraint("CK_Requests_UploadApproved", $"""
            {IsUndecided} OR "FiledById" IS NULL OR "DecidedById" <> "FiledById" OR "ScansAtDecision" > 0
            """);
        requests.HasCheckConstraint("CK_Requests_BatchedWithScan", """
            "BatchId" IS NULL OR "ScansInBatch" > 0
            """);
        requests.HasCheckConstraint("CK_Requests_Endorser", NotTheApplicant("EndorsedById"));
        requests.HasCheckConstraint("CK_Requests_Completer", $"""
            {NotTheApplicant("CompletedById")}
            AND ("CompletedById" IS NULL OR "IsCompletedBySystemsManager"
                OR (("DecidedById" IS NULL OR "CompletedById" <> "DecidedById")
                    AND ("CodecidedById" IS NULL OR "CompletedById" <> "CodecidedById")
                    AND ("EndorsedById" IS NULL OR "CompletedById" <> "EndorsedById")))
            """);
        requests.HasCheckConstraint("CK_Requests_Cocompleter", $"""
            {NotTheApplicant("CocompletedById")}
            AND ("CocompletedById" IS NULL OR ("CompletedById" IS NOT NULL AND "CocompletedById" <> "CompletedById"))
            """);
        requests.HasCheckConstraint("CK_Requests_Completed", """
            "Stage" NOT IN ('Completed', 'Done') OR "CompletedById" IS NOT NULL
            """);
    }

    private static string NotTheApplicant(string officer) =>
        $"""("{officer}" IS NULL OR ("{officer}" <> "MakerId" AND "{officer}" <> "SubjectOfficerId"))""";
}
