using Microsoft.Extensions.Logging;
using OidcProfiles.Accounts.Upstream;
using OidcProfiles.Auditing;
using OidcProfiles.Claims;
using OidcProfiles.Email.Templates;
using OidcProfiles.Normalization;
using OidcProfiles.Normalization.Linking;
using OidcProfiles.Normalization.Mapping;

namespace OidcProfiles;

/// <summary>The messages of the domain; event ids 1000 to 1999. They name attributes, never values.</summary>
internal static partial class Log
{
    [LoggerMessage(1000, LogLevel.Information, "The attribute definitions of version {Version} are in force: {Count} attributes.")]
    public static partial void SchemaLoaded(ILogger logger, string? version, int count);

    [LoggerMessage(1001, LogLevel.Error, "The attribute definitions cannot be read; those read before stay in force until they can.")]
    public static partial void SchemaNotRead(ILogger logger, Exception exception);

    [LoggerMessage(1002, LogLevel.Information, "The attribute definitions can be read again.")]
    public static partial void SchemaReadAgain(ILogger logger);

    [LoggerMessage(1003, LogLevel.Information, "Configured attributes were stored: {Attributes}.")]
    public static partial void SchemaSeeded(ILogger logger, string attributes);

    [LoggerMessage(1004, LogLevel.Warning, "The configured attribute '{Attribute}' does not go with the stored ones and was left out: {Reason}")]
    public static partial void NotSeeded(ILogger logger, string attribute, string reason);

    [LoggerMessage(1005, LogLevel.Warning, "The computed attribute '{Attribute}' could not be derived for a user and was left out: {Reason}")]
    public static partial void NotComputed(ILogger logger, string attribute, string reason);

    [LoggerMessage(1010, LogLevel.Information, "{Count} entries of the history were older than {Time} and were deleted.")]
    public static partial void HistoryDeleted(ILogger logger, int count, DateTimeOffset time);

    [LoggerMessage(1011, LogLevel.Error, "Old entries of the history cannot be deleted; it is tried again in an hour.")]
    public static partial void HistoryNotDeleted(ILogger logger, Exception exception);

    [LoggerMessage(1040, LogLevel.Information, "Mails leave by {Transport}.")]
    public static partial void EmailTransportInUse(ILogger logger, string transport);

    [LoggerMessage(1041, LogLevel.Error, "No e-mail transport is configured: mails stay in the outbox until Email:Delivery:Smtp:Host or "
        + "Email:Delivery:PickupFolder is set.")]
    public static partial void NoEmailTransport(ILogger logger);

    [LoggerMessage(1060, LogLevel.Warning, "Mails stay in the outbox: there is nothing that makes texts of them, or nothing that sends them.")]
    public static partial void EmailNotSent(ILogger logger);

    [LoggerMessage(1061, LogLevel.Error, "The outbox cannot be read; it is tried again, with pauses that become longer.")]
    public static partial void EmailSenderFailing(ILogger logger, Exception exception);

    [LoggerMessage(1062, LogLevel.Information, "The outbox can be read again.")]
    public static partial void EmailSenderWorksAgain(ILogger logger);

    [LoggerMessage(1063, LogLevel.Warning, "No mail is taken; sending pauses. {Reason}")]
    public static partial void EmailUnavailable(ILogger logger, string? reason);

    [LoggerMessage(1064, LogLevel.Information, "Mails are taken again.")]
    public static partial void EmailAvailableAgain(ILogger logger);

    [LoggerMessage(1065, LogLevel.Warning, "A sender was lost with a mail '{Kind}'; it is sent now, and may have been sent before.")]
    public static partial void EmailLeaseExpired(ILogger logger, string kind);

    [LoggerMessage(1066, LogLevel.Warning, "A mail '{Kind}' was another sender's, or deleted, before its outcome was recorded.")]
    public static partial void EmailLeaseLost(ILogger logger, string kind);

    [LoggerMessage(1067, LogLevel.Error, "What became of a mail cannot be recorded; it is sent again when its lease is over.")]
    public static partial void EmailNotRecorded(ILogger logger, Exception exception);

    [LoggerMessage(1068, LogLevel.Warning, "Mails '{Kind}' were given up: {Count}. The reason is in the outbox.")]
    public static partial void EmailDead(ILogger logger, string kind, int count);

    [LoggerMessage(1069, LogLevel.Information, "{Count} mails were in the outbox for long enough and were deleted.")]
    public static partial void EmailsDeleted(ILogger logger, int count);

    [LoggerMessage(1070, LogLevel.Error, "Old mails cannot be deleted from the outbox; it is tried again in a few minutes.")]
    public static partial void EmailsNotDeleted(ILogger logger, Exception exception);

    [LoggerMessage(1100, LogLevel.Error, "The override used for the mail '{Mail}' failed, and the built-in templates were used: {Template}({Line},{Column}): {Reason}")]
    public static partial void TemplateFailed(ILogger logger, string mail, string template, int line, int column, string reason);

    [LoggerMessage(1101, LogLevel.Error, "The template engine failed with an override of the mail '{Mail}' ({Exception}), and the built-in templates were used.")]
    public static partial void EngineFailed(ILogger logger, string mail, string exception);

    [LoggerMessage(1102, LogLevel.Error, "A template of the source {Origin} was left out: {Template}: {Reason}")]
    public static partial void TemplateLeftOut(ILogger logger, EmailTemplateOrigin origin, string template, string reason);

    [LoggerMessage(1103, LogLevel.Error, "The templates of the source {Origin} cannot be read; those read before stay in force until they can.")]
    public static partial void TemplatesNotRead(ILogger logger, EmailTemplateOrigin origin, Exception exception);

    [LoggerMessage(1104, LogLevel.Information, "The templates of the source {Origin} can be read again.")]
    public static partial void TemplatesReadAgain(ILogger logger, EmailTemplateOrigin origin);

    [LoggerMessage(1105, LogLevel.Error, "A template of the source {Origin} has a fault: {Template}({Line},{Column}): {Reason}")]
    public static partial void TemplateFaulty(ILogger logger, EmailTemplateOrigin origin, string template, int line, int column, string reason);

    [LoggerMessage(1106, LogLevel.Warning, "The template '{Template}' of the source {Origin} is not used: its mail has not all three parts in that language, or another source comes first.")]
    public static partial void TemplateNotUsed(ILogger logger, string template, EmailTemplateOrigin origin);

    [LoggerMessage(1107, LogLevel.Error, "{Reason}")]
    public static partial void EngineMissing(ILogger logger, string reason);

    [LoggerMessage(1108, LogLevel.Error, "The templates of mails could not be checked.")]
    public static partial void TemplatesNotChecked(ILogger logger, Exception exception);

    [LoggerMessage(1110, LogLevel.Information, "{Counts} counts of sign-ins and {Places} places people had signed in from were over; they were deleted.")]
    public static partial void SignInRowsDeleted(ILogger logger, int counts, int places);

    [LoggerMessage(1111, LogLevel.Error, "Counts of sign-ins that are over cannot be deleted; it is tried again in an hour.")]
    public static partial void SignInRowsNotDeleted(ILogger logger, Exception exception);

    [LoggerMessage(1130, LogLevel.Warning, "An uploaded picture was turned away: it waited {Wait} for others to be done.")]
    public static partial void PictureTurnedAway(ILogger logger, TimeSpan wait);

    [LoggerMessage(1140, LogLevel.Information, "A text message with a code was sent.")]
    public static partial void TextMessageSent(ILogger logger);

    [LoggerMessage(1141, LogLevel.Error, "A text message with a code could not be sent: {Reason}.")]
    public static partial void TextMessageNotSent(ILogger logger, string reason);

    [LoggerMessage(1150, LogLevel.Warning, "PublicUrl is not set: mails about accounts cannot be made until it is, because their links begin with it. "
        + "Outside Development the host would not start.")]
    public static partial void PublicUrlMissing(ILogger logger);

    [LoggerMessage(1151, LogLevel.Information, "Accounts whose time of grace is over: {Erased} were erased, {Failed} could not be and are tried again in an hour.")]
    public static partial void AccountsErased(ILogger logger, int erased, int failed);

    [LoggerMessage(1152, LogLevel.Error, "An account could not be erased, and nothing of it was: {Reason}")]
    public static partial void AccountNotErased(ILogger logger, string reason, Exception? exception);

    [LoggerMessage(1153, LogLevel.Error, "Accounts that are due cannot be erased; it is tried again in an hour.")]
    public static partial void ErasureFailed(ILogger logger, Exception exception);

    [LoggerMessage(1160, LogLevel.Warning, "A sign-in with the provider {Provider} does not go on: {Failure} ({Reason}). Correlation id: {CorrelationId}.")]
    public static partial void UpstreamHandlerFailed(
        ILogger logger, string provider, UpstreamFailure failure, string reason, string correlationId);

    [LoggerMessage(1161, LogLevel.Warning, "The document {Document} of the provider {Provider} could not be had; the sign-in goes on without it: {Reason}.")]
    public static partial void UpstreamDocumentMissing(ILogger logger, SourceDocument document, string provider, string reason);

    [LoggerMessage(1170, LogLevel.Error, "Events of the audit trail cannot be sealed; it is tried again every few seconds, and told when it succeeds.")]
    public static partial void AuditNotSealed(ILogger logger, Exception exception);

    [LoggerMessage(1171, LogLevel.Information, "Events of the audit trail can be sealed again.")]
    public static partial void AuditSealedAgain(ILogger logger);

    [LoggerMessage(1172, LogLevel.Information, "{Count} events of the audit trail were older than {Time} and were deleted.")]
    public static partial void AuditDeleted(ILogger logger, int count, DateTimeOffset time);

    [LoggerMessage(1173, LogLevel.Error, "Old events of the audit trail cannot be deleted; it is tried again in an hour.")]
    public static partial void AuditNotDeleted(ILogger logger, Exception exception);

    [LoggerMessage(1174, LogLevel.Error, "The audit trail has a fault, and nothing is deleted from there on: {Fault}")]
    public static partial void AuditFaulty(ILogger logger, AuditFault fault);

    [LoggerMessage(1180, LogLevel.Warning, "What the provider {Provider} sent is refused: {Refusal}.")]
    public static partial void UpstreamRefused(ILogger logger, string provider, UpstreamRefusal refusal);

    [LoggerMessage(1181, LogLevel.Information, "Of what the provider {Provider} sent was left out: {Values}.")]
    public static partial void UpstreamValuesDropped(ILogger logger, string provider, string values);

    [LoggerMessage(1182, LogLevel.Information, "Sign-in with {Provider}: {Outcome}; the address is {Worth} ({Evidence}).")]
    public static partial void UpstreamDecided(ILogger logger, string provider, LinkingOutcome outcome, UpstreamAddress worth, string evidence);

    [LoggerMessage(1183, LogLevel.Warning, "A sign-in with a provider failed: {Failure}. Provider {Provider}, correlation {CorrelationId}.")]
    public static partial void UpstreamSignInFailed(ILogger logger, UpstreamFailure failure, string provider, string correlationId);

    [LoggerMessage(1184, LogLevel.Warning, "The profile could not be refreshed from {Provider}; the sign-in goes on: {Errors}.")]
    public static partial void UpstreamNotTaken(ILogger logger, string provider, string errors);

    [LoggerMessage(1190, LogLevel.Information, "The answer to a mail ended a sign-in with {Provider}: {Outcome}.")]
    public static partial void UpstreamConfirmed(ILogger logger, string provider, LinkingOutcome outcome);

    [LoggerMessage(1191, LogLevel.Information, "An answer to a mail of a sign-in with a provider was refused, and nothing was changed. Provider {Provider}.")]
    public static partial void UpstreamAnswerRefused(ILogger logger, string provider);

    [LoggerMessage(1200, LogLevel.Information, "{Proofs} proofs were over and {Sessions} sessions were unused for long; they were deleted.")]
    public static partial void AccountRowsDeleted(ILogger logger, int proofs, int sessions);

    [LoggerMessage(1201, LogLevel.Error, "Proofs that are over and unused sessions cannot be deleted; it is tried again in an hour.")]
    public static partial void AccountRowsNotDeleted(ILogger logger, Exception exception);

    [LoggerMessage(1300, LogLevel.Warning, "Passwords could not be compared with known breaches and were accepted: {Reason}. Failures since the last such message: {Count}.")]
    public static partial void BreachedPasswordsUnknown(ILogger logger, string reason, int count);

    [LoggerMessage(1400, LogLevel.Warning, "{Destination} of the client '{ClientId}' has {Bytes} bytes of profile claims, above the budget of {Budget}; the biggest: {Claims}.")]
    public static partial void TokenAboveBudget(ILogger logger, ClaimDestinations destination, string clientId, int bytes, int budget, string claims);

    [LoggerMessage(1401, LogLevel.Error, "The claims contributor '{Contributor}' failed: {Exception}.")]
    public static partial void ContributorFailed(ILogger logger, string contributor, string exception);

    [LoggerMessage(1402, LogLevel.Error, "The claims contributor '{Contributor}' took longer than {Limit} and was left behind.")]
    public static partial void ContributorTooSlow(ILogger logger, string contributor, TimeSpan limit);

    [LoggerMessage(1403, LogLevel.Warning, "The claims contributor '{Contributor}' added claims that are not its to add, and they were left out: {Claims}.")]
    public static partial void ContributionsRefused(ILogger logger, string contributor, string claims);

    [LoggerMessage(1410, LogLevel.Error, "Old idempotency keys cannot be deleted; it is tried again in an hour.")]
    public static partial void CreationsNotDeleted(ILogger logger, Exception exception);
}
