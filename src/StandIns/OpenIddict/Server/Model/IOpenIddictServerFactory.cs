namespace OpenIddict.Server;

public interface IOpenIddictServerFactory
{
    ValueTask<OpenIddictServerTransaction> CreateTransactionAsync();
}
