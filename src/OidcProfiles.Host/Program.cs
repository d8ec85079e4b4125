using OidcProfiles.Host;
using OidcProfiles.Host.AuditCommands;
using OidcProfiles.Host.Connect;
using OidcProfiles.Host.Database;
using OidcProfiles.Host.Mails;
using OidcProfiles.Host.Sample;
using OidcProfiles.Host.SchemaCommands;
using OidcProfiles.Host.Server;
using OidcProfiles.OpenIddict.Cors;

return await HostProgram.RunAsync(async () =>
{
    if (SchemaCommandLine.Find(args) is { } command)
    {
        return await SchemaCommand.RunAsync(command, Console.In, Console.Out, Console.Error);
    }

    if (AuditCommandLine.Find(args) is { } audit)
    {
        return await AuditCommand.RunAsync(audit, Console.Out, Console.Error);
    }

    // The settings lie beside the program, wherever it is started from.
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    var settings = HostSettings.Read(builder, args, out var reset);
    PackageSet.Require(builder.Environment);
    using var logging = HostProgram.CreateLogging(builder);
    var logger = logging.CreateLogger(typeof(Program).Namespace ?? "OidcProfiles.Host");
    Log.PackageSetInUse(logger, PackageSet.Name, PackageSet.Meaning);
    if (reset)
    {
        await PrivatePostgres.RemoveAsync(settings.DataFolder, logger, CancellationToken.None);
        DataFolder.Remove(settings.DataFolder);
    }

    DataFolder.Create(settings.DataFolder);
    await using var database = await HostDatabase.StartAsync(settings, logger, mayAttach: false, CancellationToken.None);
    Log.DatabaseInUse(logger, database.Provider);

    builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
    builder.Services.AddSingleton(settings);
    builder.AddServer(settings, database);
    builder.Services.AddConnectEndpoints();
    builder.Services.AddRazorPages();
    builder.Services.AddSingleton<MailFolder>();
    builder.Services.AddHostedService<MigrateDatabase>();
    builder.Services.AddHealthChecks().AddCheck<DatabaseHealthCheck>("database", tags: [HealthEndpoints.Ready]);
    if (builder.Environment.IsDevelopment())
    {
        SampleData.Add(builder.Services);
        DevelopmentMails.Add(builder.Services, settings);
        builder.Services.AddOidcProfiles().AddSmsSender<DevelopmentTextMessages>();
    }

    await using var app = builder.Build();
    app.UseSecurityHeaders();
    app.UseExceptionHandler("/error/500");
    app.UseWhen(context => !ConnectEndpoints.AreForPrograms(context.Request.Path), branch => branch.UseStatusCodePagesWithReExecute("/error/{0}"));
    app.UseRouting();
    app.UseWhen(context => ConnectEndpoints.AreForBrowserClients(context.Request.Path), branch => branch.UseCors(OidcClientCors.PolicyName));
    app.UseAuthentication();
    app.UseOidcProfilesPages();
    app.UseAuthorization();
    app.MapStaticAssets();
    app.MapRazorPages();
    app.MapConnectEndpoints();
    app.MapProfileResolver();
    app.MapProfileAdminApi();
    app.MapHealthEndpoints();
    MailFrame.Map(app);
    app.Lifetime.ApplicationStarted.Register(() => HostProgram.SayReady(app, settings));
    await app.RunAsync();
    return 0;
});

/// <summary>The sample server.</summary>
public partial class Program;
