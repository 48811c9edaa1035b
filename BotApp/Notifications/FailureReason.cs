namespace BotApp.Notifications;

/// <summary>Why an outbox row could not be processed; stored by name.</summary>
public enum FailureReason
{
    /// <summary>The person removed or blocked the bot; a retry would be refused until they write.</summary>
    Unreachable,

    /// <summary>Nobody has written to the bot yet, so no address is known at which a chat could be created.</summary>
    NoChat,

    /// <summary>The channel takes nothing more in that chat for a while.</summary>
    Throttled,

    /// <summary>The channel could not be reached, or did not say whether it accepted the message.</summary>
    TeamsUnconfirmed,

    TeamsRefused,

    /// <summary>The directory has no mail address for the person.</summary>
    NoMailAddress,

    BadMailAddress,

    /// <summary>User or password rejected: a retry could lock the account.</summary>
    MailCredentials,

    /// <summary>Entra issued no token for the relay, or the relay refused it.</summary>
    MailToken,

    /// <summary>The relay offers no STARTTLS, or the offer was stripped in transit.</summary>
    MailEncryption,

    /// <summary>The relay's certificate is untrusted, expired or issued for another name.</summary>
    MailCertificate,

    /// <summary>The relay was unreachable, or the connection was lost before the mail was complete.</summary>
    MailConnection,

    /// <summary>
    /// The connection was lost after the whole mail was sent and before the relay confirmed: it may have been accepted or not.
    /// </summary>
    MailUnconfirmed,

    MailRefused,

    /// <summary>The folder for .eml files cannot be written.</summary>
    MailFolder,

    /// <summary>The store of the scans that the mail encloses does not answer.</summary>
    MailDocuments,

    /// <summary>The rows do not fit into the official template.</summary>
    WorkbookNotFilled,

    /// <summary>A mail that was pending when the restored backup was made.</summary>
    Restored,

    /// <summary>Somebody else changed the same data at the same moment.</summary>
    ChangedConcurrently,

    /// <summary>The card to refresh is still being sent.</summary>
    CardNotSentYet,

    /// <summary>No handler or renderer of this version processes rows of this kind.</summary>
    NotSupported,

    /// <summary>The stored payload is damaged, or was written by another version.</summary>
    UnreadablePayload,

    /// <summary>An unexpected exception; the log has details.</summary>
    Fault,
}
