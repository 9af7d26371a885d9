using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using VoteSystem.Storage.Identity;
using VoteSystem.Web.Identity;
using VoteSystem.Web.Identity.Portal;
using VoteSystem.Web.Mail;

namespace VoteSystem.Web.Setup;

/// <summary>The ways to sign in beside the password: second step, passkeys, links by mail, a county's portal.</summary>
public static class IdentitySetup
{
    /// <summary>Adds them.</summary>
    /// <remarks>
    /// Settings: <c>SignIn:SecondStepRoles</c> (<see cref="SecondStepSettings"/>), <c>SignIn:PasskeyDomain</c> (domain for which passkeys are made; by default that of the
    /// request), <c>SignIn:Portal</c> (<see cref="PortalSettings"/>), <c>Mail</c> (<see cref="MailSettings"/>), <c>Site:Address</c> (<see cref="SiteAddress"/>).
    /// </remarks>
    /// <exception cref="InvalidOperationException">Mail goes to a server, but <c>Site:Address</c> or <c>Mail:Host</c> is missing.</exception>
    public static void AddWaysToSignIn(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<SecondStepSettings>();
        services.AddScoped<SecondStepDesk>();
        services.AddScoped<PasskeyDesk>();
        services.AddScoped<LinkDesk>();
        services.AddScoped<LinkMails>();
        services.AddScoped<AccountCards>();
        services.AddScoped<AccountImport>();
        services.AddSingleton<SiteAddress>();
        services.AddSingleton<Postman>();
        services.AddSingleton<ForgottenPasswords>();
        services.AddHostedService(provider => provider.GetRequiredService<ForgottenPasswords>());
        services.AddSingleton(provider => MailOf(provider.GetRequiredService<IConfiguration>(), builder.Environment.IsDevelopment()));
        services.AddSingleton(provider => provider.GetRequiredService<IConfiguration>().GetSection("SignIn:Portal").Get<PortalSettings>() ?? new PortalSettings());
        services.AddScoped<PortalDesk>();
        AddPasskeys(services);
        // Each request asks every scheme of this kind whether it is meant, so it is only there where it is used.
        if (!string.IsNullOrEmpty(builder.Configuration["SignIn:Portal:Authority"])) AddPortal(services);
    }

    private static void AddPasskeys(IServiceCollection services)
    {
        services.TryAddScoped<IPasskeyHandler<AccountRow>, PasskeyHandler<AccountRow>>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<IConfiguration>((options, configuration) =>
        {
            options.ServerDomain = configuration["SignIn:PasskeyDomain"];
            // The device itself asks for finger, face or PIN: only so is a passkey more than a key under the mat.
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
            options.ValidateOrigin = origin => ValueTask.FromResult(IsOurs(origin, configuration["Site:Address"]));
        });
        // A new cookie is written each minute; it stays that of the same session.
        services.Configure<SecurityStampValidatorOptions>(options => options.OnRefreshingPrincipal = refreshed =>
        {
            refreshed.NewPrincipal!.KeepSessionOf(refreshed.CurrentPrincipal!);
            return Task.CompletedTask;
        });
    }

    // The framework compares with the header Origin, which browsers leave empty where no referrer is sent, as on this site.
    private static bool IsOurs(PasskeyOriginValidationContext asked, string? siteAddress)
    {
        var request = asked.HttpContext.Request;
        var ours = new Uri(siteAddress ?? $"{request.Scheme}://{request.Host}");
        return !asked.CrossOrigin
            && Uri.TryCreate(asked.Origin, UriKind.Absolute, out var origin)
            && Uri.Compare(origin, ours, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;
    }

    private static void AddPortal(IServiceCollection services)
    {
        services.AddAuthentication().AddOAuth<PortalOptions, PortalHandler>(PortalHandler.SchemeName, _ => { });
        services.AddOptions<PortalOptions>(PortalHandler.SchemeName).Configure<PortalSettings>((options, settings) =>
        {
            options.Settings = settings;
            options.ClientId = settings.ClientId;
            options.ClientSecret = settings.ClientSecret;
            options.CallbackPath = "/account/portal/back";
            options.SignInScheme = IdentityConstants.ExternalScheme;
            options.UsePkce = true;
            options.Scope.Add("openid");
            foreach (var scope in settings.Scopes) options.Scope.Add(scope);
            // The portal answers by an ordinary link, and a hall may work without https.
            options.CorrelationCookie.SameSite = SameSiteMode.Lax;
            options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.Events.OnRemoteFailure = failed =>
            {
                failed.Response.Redirect($"{failed.Request.PathBase}/account/portal");
                failed.HandleResponse();
                return Task.CompletedTask;
            };
            options.Discovery = new ConfigurationManager<OpenIdConnectConfiguration>(
                $"{settings.Authority!.TrimEnd('/')}/.well-known/openid-configuration",
                new OpenIdConnectConfigurationRetriever(),
                new HttpDocumentRetriever { RequireHttps = settings.RequireHttps });
        });
    }

    private static MailSettings MailOf(IConfiguration configuration, bool isDevelopment)
    {
        var settings = configuration.GetSection("Mail").Get<MailSettings>() ?? new MailSettings();
        if (isDevelopment && configuration["Mail:Way"] is null) settings = settings with { Way = MailWay.File };
        if (settings.Way != MailWay.Smtp) return settings;
        if (settings.Host.Length == 0) throw new InvalidOperationException("Mail:Host is missing. It names the mail server.");
        return configuration["Site:Address"] is null
            ? throw new InvalidOperationException("Site:Address is missing. Mails hold links to it; taken from a request, anybody could choose it.")
            : settings;
    }
}
