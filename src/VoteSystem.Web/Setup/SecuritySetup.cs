using System.Threading.RateLimiting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Identity;
using VoteSystem.Web.Identity;

namespace VoteSystem.Web.Setup;

/// <summary>Sign-in: Identity over our stores, the cookie, its keys, the limits on tries.</summary>
public static class SecuritySetup
{
    /// <summary>Name of the limit on the sign-in page.</summary>
    public const string SignInLimit = "sign-in";

    /// <summary>Adds sign-in.</summary>
    /// <remarks>Setting: <c>SignIn:TriesPerMinute</c>, tries from one address in a minute (300; a hall behind one address signs in together).</remarks>
    public static void AddSecurity(this WebApplicationBuilder builder)
    {
        AddIdentity(builder.Services);
        AddCookie(builder.Services);
        AddKeys(builder.Services);
        AddLimit(builder.Services, TriesPerMinute(builder.Configuration));

        // The framework's request log holds addresses of pages, among them those of ballot slips.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
    }

    /// <summary>Tries from one address in a minute.</summary>
    internal static int TriesPerMinute(IConfiguration configuration) => configuration.GetValue("SignIn:TriesPerMinute", 300);

    /// <summary>Who asks, whether too often, whether allowed; in this order.</summary>
    public static void UseSecurity(this WebApplication app)
    {
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.Use(GiveUpReading);
        app.UseMiddleware<FirstPasswordGuard>();
        app.UseMiddleware<SecondStepGuard>();
        app.UseAuthorization();
    }

    /// <summary>A page whose reader has gone is not read to its end. Public pages are: others may wait for the same drawing.</summary>
    private static async Task GiveUpReading(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsGet(context.Request.Method) && context.User.Identity?.IsAuthenticated == true) Db.ReadUntil(context.RequestAborted);
        await next(context);
    }

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddIdentityCore<AccountRow>(options =>
            {
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
                // AccountRules says which user names are possible; Identity would allow ASCII only.
                options.User.AllowedUserNameCharacters = "";
            })
            .AddSignInManager<AccountSignInManager>()
            .AddUserStore<UserStore>()
            .AddClaimsPrincipalFactory<ClaimsFactory>()
            .AddTokenProvider<TimeCodeProvider>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddScoped<SignInDesk>();
        services.AddScoped<AccountDesk>();
        services.AddScoped<AccountViews>();
        services.AddScoped<Homes>();
        services.AddSingleton<VoteSystem.Web.Audit.AuditTeller>();
        services.AddSingleton<VoteSystem.Web.Audit.AuditBook>();
        services.AddSingleton<UnknownNames>();
    }

    private static void AddCookie(IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = "account";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.ExpireTimeSpan = TimeSpan.FromHours(12);
            options.SlidingExpiration = true;
            options.LoginPath = "/account/sign-in";
            options.ReturnUrlParameter = "returnUrl";
            // No redirect: the page of the error says which role is needed, under the address that was asked for.
            options.Events.OnRedirectToAccessDenied = denied =>
            {
                denied.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        // A role that is taken away, a session that is ended or an account that is closed counts after a minute at the latest.
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));
    }

    private static void AddKeys(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("VoteSystem");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
            options.XmlRepository = new ProtectionKeys(provider.GetRequiredService<ProtectionKeyStore>(), provider.GetRequiredService<Readiness>())));
    }

    private static void AddLimit(IServiceCollection services, int triesPerMinute) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(SignInLimit, context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = triesPerMinute, Window = TimeSpan.FromMinutes(1) }));
    });
}
