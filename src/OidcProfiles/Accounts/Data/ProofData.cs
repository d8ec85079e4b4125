using System.Text.Json;
using OidcProfiles.Accounts.Proofs;

namespace OidcProfiles.Accounts.Data;

/// <summary>What is open: what for, and until when.</summary>
internal sealed class ProofData(IProofList proofs) : IPersonalDataContributor
{
    public string Name => "open_confirmations";

    public async Task WriteAsync(string userId, PersonalDataWriter output, CancellationToken cancellationToken) => await output.WriteListAsync(
        await proofs.ListOfUserAsync(userId, cancellationToken),
        (json, proof) =>
        {
            json.WriteString("purpose", JsonNamingPolicy.SnakeCaseLower.ConvertName(proof.Purpose.ToString()));
            json.WriteString("created_at", proof.CreatedAt);
            json.WriteString("expires_at", proof.ExpiresAt);
        },
        cancellationToken);
}
