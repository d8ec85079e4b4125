using System.Text.Json;

namespace OidcProfiles.Accounts.Proofs;

/// <summary>Issues, checks and consumes proofs.</summary>
public sealed class ProofManager(IProofStore store, TimeProvider time)
{
    /// <summary>How many codes may be typed for one proof.</summary>
    public const int MostAttempts = 5;

    /// <summary>Stores a proof that has no secrets yet; <see cref="ArmAsync"/> makes them when the mail is made.</summary>
    /// <typeparam name="T">What belongs to it.</typeparam>
    /// <param name="purpose">What it allows.</param>
    /// <param name="subject">Whom it is about, by <see cref="ProofSubject"/>.</param>
    /// <param name="data">What belongs to it.</param>
    /// <param name="lifetime">How long it is valid.</param>
    /// <param name="userId">The user, if the request is one of a known user.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The handle.</returns>
    public async Task<Guid> IssueAsync<T>(
        ProofPurpose purpose, string subject, T data, TimeSpan lifetime, string? userId, CancellationToken cancellationToken)
    {
        var proof = Make(Guid.NewGuid(), purpose, subject, data, lifetime) with { UserId = userId };
        await store.AddAsync(proof, cancellationToken);
        return proof.Id;
    }

    /// <summary>Stores a proof whose secret stays in the browser of this request.</summary>
    /// <typeparam name="T">What belongs to it.</typeparam>
    /// <param name="purpose">What it allows.</param>
    /// <param name="subject">Whom it is about, by <see cref="ProofSubject"/>.</param>
    /// <param name="data">What belongs to it.</param>
    /// <param name="lifetime">How long it is valid.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The secret, as <see cref="ProofAnswer.OfLink"/> takes it.</returns>
    public async Task<string> IssueSecretAsync<T>(
        ProofPurpose purpose, string subject, T data, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        var id = Guid.NewGuid();
        var secrets = ProofToken.Create(id, out var token, out _);
        await store.AddAsync(Make(id, purpose, subject, data, lifetime) with { Secrets = secrets }, cancellationToken);
        return token;
    }

    /// <summary>Finds a proof whose mail is to be made.</summary>
    /// <param name="handle">The handle.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if it is gone or over.</returns>
    public async Task<Proof?> FindAsync(Guid handle, CancellationToken cancellationToken) =>
        await store.FindAsync(handle, cancellationToken) is { } proof && time.GetUtcNow() < proof.ExpiresAt ? proof : null;

    /// <summary>Makes secret and code, and ends the older proofs of the same purpose and subject.</summary>
    /// <param name="proof">The proof.</param>
    /// <param name="userId">The user that it turned out to be about; null if there is none yet.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>What the mail says; null if the proof is gone.</returns>
    public async Task<ProofMail?> ArmAsync(Proof proof, string? userId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(proof);
        var secrets = ProofToken.Create(proof.Id, out var link, out var code);
        return await store.ArmAsync(proof with { UserId = userId, Secrets = secrets }, cancellationToken)
            ? new(link, code, proof.ExpiresAt - proof.CreatedAt)
            : null;
    }

    /// <summary>Looks at what a person brings; consumes nothing, but counts typed codes.</summary>
    /// <param name="purpose">What it must allow.</param>
    /// <param name="answer">The link or the code.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if it proves nothing: unknown, of another purpose, wrong, replaced, used, over, or guessed too often.</returns>
    public async Task<Proof?> CheckAsync(ProofPurpose purpose, ProofAnswer answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (answer.Handle is { } handle)
        {
            return await store.TryAttemptAsync(handle, MostAttempts, cancellationToken)
                && await FindAsync(purpose, handle, cancellationToken) is { Secrets: { } hashes } typed
                && ProofToken.Matches(handle, answer.Code, hashes)
                    ? typed
                    : null;
        }

        return ProofToken.TryRead(answer.Token, out var token)
            && await FindAsync(purpose, token.Id, cancellationToken) is { Secrets: { } secrets } proof
            && token.Matches(secrets)
                ? proof
                : null;
    }

    /// <summary>Uses a proof up, within the <see cref="IUnitOfWork"/> of what it allows.</summary>
    /// <param name="proof">The proof.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>False if somebody else did first.</returns>
    public Task<bool> TryConsumeAsync(Proof proof, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(proof);
        return store.TryConsumeAsync(proof.Id, cancellationToken);
    }

    /// <summary>What belongs to a proof.</summary>
    /// <typeparam name="T">The type it was issued with.</typeparam>
    /// <param name="proof">The proof.</param>
    /// <exception cref="JsonException">It was issued with another type.</exception>
    public static T Read<T>(Proof proof)
    {
        ArgumentNullException.ThrowIfNull(proof);
        return JsonSerializer.Deserialize<T>(proof.Data) ?? throw new JsonException("The data of a proof are empty.");
    }

    private Proof Make<T>(Guid id, ProofPurpose purpose, string subject, T data, TimeSpan lifetime)
    {
        var now = time.GetUtcNow();
        return new()
        {
            Id = id,
            Purpose = purpose,
            Subject = subject,
            Data = JsonSerializer.Serialize(data),
            CreatedAt = now,
            ExpiresAt = now + lifetime,
        };
    }

    private async Task<Proof?> FindAsync(ProofPurpose purpose, Guid handle, CancellationToken cancellationToken) =>
        await FindAsync(handle, cancellationToken) is { } proof && proof.Purpose == purpose ? proof : null;
}
