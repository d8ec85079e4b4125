using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace OidcProfiles.Api.Admin.Http;

/// <summary>The JSON that a request brings, read strictly: what is not known is refused and not passed over.</summary>
/// <typeparam name="T">What is expected.</typeparam>
/// <param name="Value">What was sent.</param>
/// <param name="Bytes">As it was sent.</param>
internal sealed record ApiBody<T>(T Value, ReadOnlyMemory<byte> Bytes) : IEndpointParameterMetadataProvider
    where T : class
{
    private const string Json = "application/json";

    /// <exception cref="ApiException">It is no such JSON, too large or of another type.</exception>
    public static async ValueTask<ApiBody<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        if (!context.Request.HasJsonContentType())
        {
            throw new ApiException(ApiProblems.Of(StatusCodes.Status415UnsupportedMediaType, $"The body is not accepted; accepted: {Json}."));
        }

        var bytes = await ReadAsync(context);
        try
        {
            return new(
                JsonSerializer.Deserialize<T>(bytes.Span, ApiJson.Options)
                    ?? throw new ApiException(Refuse("$", "The body is null; accepted: an object.")),
                bytes);
        }
        catch (JsonException exception)
        {
            var path = exception.Path is { Length: > 0 } found ? found : "$";
            throw new ApiException(Refuse(path, $"The JSON of the body is not accepted at {path} (line {exception.LineNumber + 1}, byte "
                + $"{exception.BytePositionInLine + 1}): it is damaged, of another type, or has a member there that is not known. The reference says what is."));
        }
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata([Json], typeof(T)));

    private static ApiProblem Refuse(string path, string message)
    {
        const string Root = "$.";
        return ApiProblems.Of(
            StatusCodes.Status400BadRequest, "InvalidJson", path.StartsWith(Root, StringComparison.Ordinal) ? path[Root.Length..] : path, message);
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContext context)
    {
        var maximum = context.RequestServices.GetRequiredService<IOptions<AdminApiOptions>>().Value.MaximumBodyBytes;
        using var buffer = new MemoryStream();
        var piece = new byte[16 * 1024];
        int count;
        while ((count = await context.Request.Body.ReadAsync(piece, context.RequestAborted)) > 0)
        {
            if (buffer.Length + count > maximum)
            {
                throw new ApiException(ApiProblems.Of(StatusCodes.Status413PayloadTooLarge, $"The body is too large; accepted: {maximum} bytes."));
            }

            await buffer.WriteAsync(piece.AsMemory(0, count), context.RequestAborted);
        }

        return buffer.ToArray();
    }
}
