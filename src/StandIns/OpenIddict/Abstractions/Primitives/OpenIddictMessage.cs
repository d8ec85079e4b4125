using System.Collections.ObjectModel;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;

namespace OpenIddict.Abstractions;

/// <summary>A request or response: named parameters in the order in which they came.</summary>
public class OpenIddictMessage
{
    private static readonly JsonWriterOptions Indented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    private static readonly HashSet<string> Secret = new(StringComparer.Ordinal)
    {
        OpenIddictConstants.Parameters.AccessToken,
        OpenIddictConstants.Parameters.ClientSecret,
        OpenIddictConstants.Parameters.Code,
        OpenIddictConstants.Parameters.IdToken,
        OpenIddictConstants.Parameters.IdTokenHint,
        OpenIddictConstants.Parameters.RefreshToken,
        OpenIddictConstants.Parameters.Token,
        "assertion",
        "client_assertion",
        "password",
    };

    public OpenIddictMessage()
    {
    }

    /// <param name="parameters">A JSON object; of a repeated member the last one counts.</param>
    public OpenIddictMessage(JsonElement parameters)
    {
        if (parameters.ValueKind is not JsonValueKind.Object)
        {
            throw new ArgumentException("A message is made from a JSON object.", nameof(parameters));
        }

        foreach (var member in parameters.EnumerateObject())
        {
            Replace(member.Name, member.Value);
        }
    }

    public OpenIddictMessage(JsonObject parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);

        foreach (var (name, value) in parameters)
        {
            Replace(name, value);
        }
    }

    public OpenIddictMessage(IEnumerable<KeyValuePair<string, OpenIddictParameter>> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);

        foreach (var (name, value) in parameters.Where(parameter => !string.IsNullOrEmpty(parameter.Key)))
        {
            AddParameter(name, value);
        }
    }

    public OpenIddictMessage(IEnumerable<KeyValuePair<string, string?>> parameters)
        : this(parameters.GroupBy(parameter => parameter.Key, parameter => parameter.Value, StringComparer.Ordinal)
            .Select(group => KeyValuePair.Create(group.Key, FromValues([.. group]))))
    {
    }

    public OpenIddictMessage(IEnumerable<KeyValuePair<string, StringValues>> parameters)
        : this(parameters.Select(parameter => KeyValuePair.Create(parameter.Key, FromValues(parameter.Value.ToArray()))))
    {
    }

    /// <summary>One parameter; setting it to null or to something empty removes it.</summary>
    public OpenIddictParameter? this[string name]
    {
        get => GetParameter(name);
        set => SetParameter(name, value);
    }

    public int Count => Parameters.Count;

    protected Dictionary<string, OpenIddictParameter> Parameters { get; } = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">The name is empty, or there is such a parameter.</exception>
    public OpenIddictMessage AddParameter(string name, OpenIddictParameter value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);

        if (!Parameters.TryAdd(name, value))
        {
            throw new ArgumentException($"The message already has a parameter '{name}'.", nameof(name));
        }

        return this;
    }

    public OpenIddictParameter? GetParameter(string name) => TryGetParameter(name, out var value) ? value : default(OpenIddictParameter?);

    public IReadOnlyDictionary<string, OpenIddictParameter> GetParameters() =>
        new ReadOnlyDictionary<string, OpenIddictParameter>(Parameters);

    public bool HasParameter(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Parameters.ContainsKey(name);
    }

    public OpenIddictMessage RemoveParameter(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Parameters.Remove(name);
        return this;
    }

    public OpenIddictMessage SetParameter(string name, OpenIddictParameter? value)
    {
        if (value is not { } parameter || OpenIddictParameter.IsNullOrEmpty(parameter))
        {
            return RemoveParameter(name);
        }

        ArgumentException.ThrowIfNullOrEmpty(name);
        Parameters[name] = parameter;
        return this;
    }

    public bool TryGetParameter(string name, out OpenIddictParameter value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Parameters.TryGetValue(name, out value);
    }

    /// <summary>For logs: JSON without tokens and secrets.</summary>
    public override string ToString()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Indented))
        {
            Write(writer, name => Secret.Contains(name));
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Write(writer, hidden: static _ => false);
    }

    private static OpenIddictParameter FromValues(string?[]? values) => values switch
    {
        null or [] => default,
        [var single] => single,
        _ => new OpenIddictParameter(values),
    };

    private void Replace(string name, OpenIddictParameter value)
    {
        if (!string.IsNullOrEmpty(name))
        {
            Parameters.Remove(name);
            Parameters.Add(name, value);
        }
    }

    private void Write(Utf8JsonWriter writer, Func<string, bool> hidden)
    {
        writer.WriteStartObject();

        foreach (var (name, value) in Parameters)
        {
            writer.WritePropertyName(name);
            if (hidden(name))
            {
                writer.WriteStringValue("[redacted]");
            }
            else
            {
                value.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }
}
