using System.Diagnostics.CodeAnalysis;

namespace OidcProfiles.Api.Admin.Http;

/// <summary>Ends a request of the Admin API with a problem; whatever throws it has changed nothing.</summary>
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "The gate catches it; nobody outside ever sees it.")]
internal sealed class ApiException(ApiProblem problem) : Exception(problem.Title)
{
    public ApiProblem Problem => problem;
}
