using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OidcProfiles;
using OidcProfiles.UI;
using OidcProfiles.UI.Administration;
using OidcProfiles.UI.Consents;
using OidcProfiles.UI.Culture;
using OidcProfiles.UI.Definitions;
using OidcProfiles.UI.Errors;
using OidcProfiles.UI.Fields;
using OidcProfiles.UI.Limits;
using OidcProfiles.UI.Mails;
using OidcProfiles.UI.Pages;
using OidcProfiles.UI.Pictures;
using OidcProfiles.UI.Registration;
using OidcProfiles.UI.Self;
using OidcProfiles.UI.Texts;
using OidcProfiles.UI.Upstream;
using OidcProfiles.UI.Users;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the pages to a host.</summary>
public static class OidcProfilesPageExtensions
{
    private const string Area = "Profiles";

    /// <summary>
    /// Adds the account pages under <c>/account</c>, and errors in the language of the request. Call it after <c>AddIdentity</c> and
    /// <c>AddAccounts</c>; the host maps Razor pages and static assets, and calls <see cref="UseOidcProfilesPages"/>.
    /// </summary>
    /// <param name="builder">The module.</param>
    /// <param name="configure">Changes the options.</param>
    public static OidcProfilesBuilder AddPages(this OidcProfilesBuilder builder, Action<PageOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddRazorPages();
        services.AddOptions<PageOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PageOptions>, PageOptionsValidator>());
        services.TryAddSingleton<TextCatalogue>();
        services.TryAddSingleton<PageTexts>();
        services.TryAddSingleton<RelativeTime>();
        services.TryAddSingleton<PageCultures>();
        services.TryAddSingleton<AttributeLabels>();
        services.TryAddSingleton<AttributeForm>();
        services.TryAddSingleton<PageLimiter>();
        services.TryAddScoped<AdminVisitor>();
        services.TryAddSingleton<AuditTexts>();
        services.TryAddSingleton<ClientWords>();
        services.TryAddSingleton<PasswordRules>();
        services.TryAddSingleton<RegistrationCookie>();
        services.TryAddSingleton<UpstreamCookie>();
        services.TryAddSingleton<UserEditForm>();
        services.TryAddSingleton<LinkedLogins>();
        services.TryAddSingleton<ProfileForm>();
        services.TryAddSingleton<ProfileLanguages>();
        services.TryAddSingleton<ValueTexts>();
        services.TryAddSingleton<UserFacts>();
        services.TryAddSingleton<ConsentView>();
        services.TryAddSingleton<EmailTexts>();
        services.TryAddSingleton<DefinitionWords>();
        ReplaceDefault<ProfileErrorDescriber, LocalizedProfileErrorDescriber>(services, ServiceLifetime.Singleton);
        ReplaceDefault<IdentityErrorDescriber, LocalizedIdentityErrorDescriber>(services, ServiceLifetime.Scoped);
        services.Configure<RazorPagesOptions>(options => options.Conventions.AddAreaFolderApplicationModelConvention(
            Area,
            "/",
            model =>
            {
                model.Filters.Add(new SecurityHeadersFilter());
                model.Filters.Add(new KeptAccountFilter());
            }));
        if (configure is not null)
        {
            services.Configure(configure);
        }

        return builder;
    }

    /// <summary>
    /// Serves uploaded pictures, and sets the language of each request: <c>ui_locales</c>, the profile, the choice made in this browser, then what the browser asks for.
    /// Call it after <c>UseRouting</c> and <c>UseAuthentication</c>.
    /// </summary>
    /// <param name="app">The host.</param>
    public static IApplicationBuilder UseOidcProfilesPages(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseMiddleware<PictureMiddleware>();
        var cultures = app.ApplicationServices.GetRequiredService<PageCultures>().All.ToList();
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new(cultures[0]),
            SupportedCultures = cultures,
            SupportedUICultures = cultures,
            RequestCultureProviders =
            [
                new UiLocalesCultureProvider(),
                new ProfileCultureProvider(),
                new CookieRequestCultureProvider { CookieName = CultureCookie.Name },
                new AcceptLanguageHeaderRequestCultureProvider(),
            ],
        });
        return app.Use((context, next) =>
        {
            if (context.Request.Query.ContainsKey(UiLocalesCultureProvider.Parameter)
                && context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            {
                CultureCookie.Write(context);
            }

            return next(context);
        });
    }

    /// <summary>A describer of the host's own stays.</summary>
    private static void ReplaceDefault<TService, TImplementation>(IServiceCollection services, ServiceLifetime lifetime)
        where TService : class
        where TImplementation : TService
    {
        if (services.All(service => service.ServiceType != typeof(TService) || service.ImplementationType == typeof(TService)))
        {
            services.RemoveAll<TService>();
            services.Add(ServiceDescriptor.Describe(typeof(TService), typeof(TImplementation), lifetime));
        }
    }
}
