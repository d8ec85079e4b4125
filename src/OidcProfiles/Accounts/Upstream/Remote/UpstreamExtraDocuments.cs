using System.Text.Json;
using Microsoft.Extensions.Logging;
using OidcProfiles.Normalization;
using OidcProfiles.Normalization.Mapping;

namespace OidcProfiles.Accounts.Upstream.Remote;

/// <summary>Fetches by the mapping document.</summary>
internal sealed class UpstreamExtraDocuments(UpstreamProviders providers, ILogger<UpstreamExtraDocuments> logger) : IUpstreamExtraDocuments, IDisposable
{
    private readonly Lazy<HttpClient> _client = new(UpstreamBackchannel.CreateClient);

    public async Task<UpstreamDocuments> AddAsync(
        string provider, UpstreamDocuments documents, string? accessToken, HttpClient? client, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(documents);
        const SourceDocument Kind = SourceDocument.Emails;
        if (documents.Emails is not null || string.IsNullOrEmpty(accessToken)
            || providers.MappingOf(provider).Documents.FirstOrDefault(document => document.Document == Kind)?.Address is not { } address)
        {
            return documents;
        }

        return documents with { Emails = await FindAsync(client ?? _client.Value, provider, Kind, address, accessToken, cancellationToken) };
    }

    public void Dispose()
    {
        if (_client.IsValueCreated)
        {
            _client.Value.Dispose();
        }
    }

    private async Task<JsonElement?> FindAsync(
        HttpClient client, string provider, SourceDocument kind, string address, string accessToken, CancellationToken cancellationToken)
    {
        try
        {
            return await UpstreamBackchannel.GetAsync(client, address, accessToken, cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or RemoteArrivalException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            Log.UpstreamDocumentMissing(logger, kind, provider, RemoteFailureReader.Read(exception).Reason);
            return null;
        }
    }
}
