namespace OidcProfiles.EntityFrameworkCore.Models;

/// <summary>One change of one definition.</summary>
public class DefinitionHistoryEntity : HistoryEntity;
