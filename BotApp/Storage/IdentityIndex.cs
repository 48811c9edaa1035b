using System.Buffers.Binary;
using BotApp.OfficeDirectory;
using BotApp.OfficeDirectory.Duties;
using BotApp.Requests;
using BotApp.Storage.Encryption;
using BotApp.Templates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace BotApp.Storage;

/// <summary>Which <see cref="IdentityMark"/>s a record states, as keyed hashes.</summary>
internal static class IdentityIndex
{
    private const string Column = nameof(IdentityMark);

    /// <summary>Whether a save of this record changes its marks.</summary>
    public static bool IsChanged(EntityEntry<Officer> entry) => entry.IsWritten(
        nameof(Officer.Name), nameof(Officer.Upn), EncryptedColumns.StoredName(nameof(Officer.SsoId)), nameof(Officer.MergedIntoId));

    public static bool IsChanged(EntityEntry<Request> entry) => entry.IsWritten(
        EncryptedColumns.StoredName(nameof(Request.Answers)), nameof(Request.SubjectOfficerId));

    public static IEnumerable<IdentityMark> Of(Officer officer, FieldCipher cipher) =>
        officer.ErasedAt is null
            ? Of(officer.Id, officer.MergedIntoId ?? officer.Id, IdentityFact.Of(officer.Name, officer.Upn, officer.SsoId), cipher)
            : [];

    public static IEnumerable<IdentityMark> Of(Request request, FieldCipher cipher) =>
        Of(request.Id, request.SubjectOfficerId, request.Answers, cipher);

    public static IEnumerable<IdentityMark> Of(Guid requestId, Guid personId, Answers answers, FieldCipher cipher) => Of(
        requestId,
        personId,
        [
            .. IdentityFact.OfName(PersonKey.AnsweredName(answers)),
            .. IdentityFact.OfSound(PersonKey.AnsweredName(answers)),
            .. IdentityFact.OfSsoId(answers[TemplateField.SsoId]),
            .. IdentityFact.OfMail(answers[TemplateField.Email]),
            .. IdentityFact.OfMobile(answers[TemplateField.Mobile]),
            .. IdentityFact.OfServiceBook(answers[TemplateField.DateOfBirth], answers[TemplateField.DateOfJoining]),
        ],
        cipher);

    public static IEnumerable<IdentityMark> Of(Guid sourceId, Guid personId, IEnumerable<IdentityFact> facts, FieldCipher cipher) =>
        facts.Select(fact => new IdentityMark
        {
            SourceId = sourceId,
            PersonId = personId,
            Value = ValueOf(fact, cipher),
            IsWhole = fact.IsWhole,
        });

    public static long ValueOf(IdentityFact fact, FieldCipher cipher) =>
        BinaryPrimitives.ReadInt64BigEndian(Convert.FromHexString(cipher.BlindIndex(Column, fact.Text)[..16]));

    private static bool IsWritten(this EntityEntry entry, params string[] properties) => entry.State switch
    {
        EntityState.Added => true,
        EntityState.Modified => properties.Any(property => entry.Property(property).IsModified),
        EntityState.Detached or EntityState.Unchanged or EntityState.Deleted => false,
    };
}
