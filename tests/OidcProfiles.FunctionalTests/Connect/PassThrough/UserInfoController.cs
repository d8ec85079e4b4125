using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OidcProfiles.OpenIddict;
using OpenIddict.Server.AspNetCore;

namespace OidcProfiles.FunctionalTests.Connect.PassThrough;

/// <summary>UserInfo of a host that adds to what the module answers.</summary>
[ApiController]
[Route("connect/userinfo")]
[Authorize(AuthenticationSchemes = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme)]
public sealed class UserInfoController(UserInfoAnswers answers) : ControllerBase
{
    /// <summary>Gives the claims that the policy releases, and one of the host's own.</summary>
    [HttpGet]
    [HttpPost]
    [ResponseCache(NoStore = true)]
    public async Task<IActionResult> AnswerAsync(CancellationToken cancellationToken)
    {
        var answer = await answers.FindAsync(User, cancellationToken);
        if (answer.Subject is null)
        {
            return Challenge(
                new AuthenticationProperties(new Dictionary<string, string?>
                {
                    [OpenIddictServerAspNetCoreConstants.Properties.Error] = answer.Error,
                    [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = answer.ErrorDescription,
                }),
                OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
        }

        var claims = answer.Claims.ToDictionary(claim => claim.Name, claim => claim.Value.ToJson());
        claims["answered_by"] = JsonSerializer.SerializeToElement("the host");
        return Ok(claims);
    }
}
