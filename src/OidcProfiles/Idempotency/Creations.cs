using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.SignIn;

namespace OidcProfiles.Idempotency;

/// <summary>
/// Makes something once for one idempotency key (draft-ietf-httpapi-idempotency-key-header), however often and however close together it is asked
/// for. What is remembered tells neither key nor request.
/// </summary>
public sealed class Creations
{
    /// <summary>How long a key counts.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private const string PepperName = "idempotency";

    private readonly ICreationStore _store;
    private readonly IUnitOfWork _work;
    private readonly IPepperStore _peppers;
    private readonly TimeProvider _time;

    internal Creations(ICreationStore store, IUnitOfWork work, IPepperStore peppers, TimeProvider time) =>
        (_store, _work, _peppers, _time) = (store, work, peppers, time);

    /// <summary>Makes it, unless it was made for the key already. What was made is remembered in the same transaction.</summary>
    /// <param name="caller">Whose key it is: keys of different callers have nothing to do with each other.</param>
    /// <param name="key">The key.</param>
    /// <param name="request">The request; the same key with another one is refused.</param>
    /// <param name="make">Makes it, within a unit of work, and gives its id back.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>
    /// The answer of <paramref name="make"/> or of the time before; or null if the key was used for another request.
    /// </returns>
    public async Task<CreationAnswer?> RunAsync(
        string caller,
        string key,
        ReadOnlyMemory<byte> request,
        Func<CancellationToken, Task<CreationAnswer>> make,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(make);
        var pepper = await _peppers.GetOrAddAsync(PepperName, RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes), cancellationToken);
        var stored = Hash(pepper, Encoding.UTF8.GetBytes($"{caller}\n{key}"));
        var fingerprint = Hash(pepper, request.Span);
        if (await FindAsync(stored, cancellationToken) is { } before)
        {
            return Repeat(before, fingerprint);
        }

        var answer = new CreationAnswer(IdentityResult.Success, null);
        await _work.ExecuteAsync(
            async token =>
            {
                answer = await make(token);
                if (!answer.Result.Succeeded || answer.ResourceId is not { } id)
                {
                    return answer.Result;
                }

                // Somebody else with the same key was quicker: what was made here is taken back.
                return await _store.TryAddAsync(new(stored, fingerprint, id, _time.GetUtcNow()), token)
                    ? IdentityResult.Success
                    : (answer = answer with { Result = IdentityResult.Failed() }).Result;
            },
            cancellationToken);

        // It may also have failed just because the same request was carried out meanwhile.
        return answer.Result.Succeeded ? answer
            : await FindAsync(stored, cancellationToken) is { } meanwhile ? Repeat(meanwhile, fingerprint)
            : answer;
    }

    private async Task<Creation?> FindAsync(string key, CancellationToken cancellationToken) =>
        await _store.FindAsync(key, cancellationToken) is { } found && found.CreatedAt > _time.GetUtcNow() - Lifetime ? found : null;

    private static CreationAnswer? Repeat(Creation before, string fingerprint) =>
        before.Fingerprint == fingerprint ? new(IdentityResult.Success, before.ResourceId, IsRepeated: true) : null;

    private static string Hash(byte[] pepper, ReadOnlySpan<byte> text) => Convert.ToHexStringLower(HMACSHA256.HashData(pepper, text));
}
