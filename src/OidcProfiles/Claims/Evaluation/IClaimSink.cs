namespace OidcProfiles.Claims.Evaluation;

/// <summary>Takes the decisions of an evaluation one after the other; a value type, so that those who want no reasons pay for none.</summary>
internal interface IClaimSink
{
    void Take(in ClaimDecision decision);
}
