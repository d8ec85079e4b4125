using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace OpenIddict.Abstractions;

/// <summary>What the managers and the server throw.</summary>
public static class OpenIddictExceptions
{
    /// <summary>Another writer changed the entity first.</summary>
    public sealed class ConcurrencyException(string? message, Exception? exception) : Exception(message, exception)
    {
        public ConcurrencyException(string? message) : this(message, exception: null)
        {
        }
    }

    /// <summary>A protocol error, with the members of an error response.</summary>
    public sealed class ProtocolException(string? message, string? error, string? description, string? uri) : Exception(message)
    {
        public ProtocolException(string? message) : this(message, null, null, null)
        {
        }

        public ProtocolException(string? message, string? error) : this(message, error, null, null)
        {
        }

        public ProtocolException(string? message, string? error, string? description) : this(message, error, description, null)
        {
        }

        public string? Error { get; } = error;

        public string? ErrorDescription { get; } = description;

        public string? ErrorUri { get; } = uri;
    }

    /// <summary>An entity or descriptor that a manager refuses to store.</summary>
    public sealed class ValidationException(string? message, ImmutableArray<ValidationResult> results, Exception? exception)
        : Exception(message, exception)
    {
        public ValidationException(string? message) : this(message, [], exception: null)
        {
        }

        public ValidationException(string? message, ImmutableArray<ValidationResult> results) : this(message, results, exception: null)
        {
        }

        public ImmutableArray<ValidationResult> Results { get; } = results;
    }
}
