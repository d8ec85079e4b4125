using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace OidcProfiles.Api.Admin.Http;

/// <summary>
/// What can be read and changed, with its entity tag (RFC 9110, 8.8.3): a hash of what is sent, so that whoever changes something has seen exactly
/// what is there.
/// </summary>
internal static class ApiEntity
{
    private const string Json = "application/json; charset=utf-8";
    private const int TagBytes = 16;

    /// <summary>200 with the tag; 304 for a reading whose If-None-Match has it.</summary>
    public static IResult Show<T>(HttpContext context, T value)
        where T : class
    {
        var (bytes, tag) = Write(value);
        context.Response.GetTypedHeaders().ETag = tag;
        return HttpMethods.IsGet(context.Request.Method)
            && context.Request.GetTypedHeaders().IfNoneMatch.Any(seen => seen == EntityTagHeaderValue.Any || seen.Compare(tag, useStrongComparison: false))
                ? Results.StatusCode(StatusCodes.Status304NotModified)
                : Results.Bytes(bytes, Json);
    }

    /// <summary>201 with the tag.</summary>
    /// <param name="context">The request.</param>
    /// <param name="location">Where it is from now on, below the API's own path; such as <c>/groups/1</c>.</param>
    /// <param name="value">What was made.</param>
    /// <param name="more">What is said besides and just now, in place of <paramref name="value"/>; null for nothing.</param>
    public static IResult ShowCreated<T>(HttpContext context, string location, T value, object? more = null)
        where T : class
    {
        var (bytes, tag) = Write(value);
        context.Response.GetTypedHeaders().ETag = tag;
        context.Response.Headers.Location = ApiLinks.To(context, location);
        return new CreatedBytes(more is null ? bytes : JsonSerializer.SerializeToUtf8Bytes(more, more.GetType(), ApiJson.Options));
    }

    /// <summary>200 with what has no tag of its own: lists, and answers to questions.</summary>
    public static IResult Tell<T>(T value)
        where T : class => Results.Bytes(JsonSerializer.SerializeToUtf8Bytes(value, ApiJson.Options), Json);

    /// <summary>Whoever changes something says by If-Match what they have seen of it; <c>*</c> changes whatever is there.</summary>
    /// <returns>Whether what was seen is just what is there now; false for <c>*</c>.</returns>
    /// <exception cref="ApiException">It was not said (428), or something else is there by now (412).</exception>
    public static bool DemandMatch<T>(HttpContext context, T current)
        where T : class
    {
        var seen = context.Request.GetTypedHeaders().IfMatch;
        if (seen.Count == 0)
        {
            throw new ApiException(ApiProblems.Of(
                StatusCodes.Status428PreconditionRequired,
                "If-Match",
                "If-Match",
                "The header If-Match is missing; accepted: the ETag of what was read, or * to change whatever is there."));
        }

        if (seen.Contains(EntityTagHeaderValue.Any))
        {
            return false;
        }

        var tag = Write(current).Tag;
        return seen.Any(one => one.Compare(tag, useStrongComparison: true)) ? true : throw new ApiException(ApiProblems.Of(
            StatusCodes.Status412PreconditionFailed, "If-Match", "If-Match", "It was changed since it was read. Read it again, and change what is there now."));
    }

    private static (byte[] Bytes, EntityTagHeaderValue Tag) Write<T>(T value)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(value, ApiJson.Options);
        return (bytes, new($"\"{Base64Url.EncodeToString(SHA256.HashData(bytes).AsSpan(0, TagBytes))}\""));
    }

    private sealed class CreatedBytes(byte[] bytes) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status201Created;
            httpContext.Response.ContentType = Json;
            await httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted);
        }
    }
}
