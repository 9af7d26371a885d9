namespace VoteSystem.Web.Identity;

/// <summary>Whoever signed in with a one-time password chooses an own one before anything else.</summary>
public sealed class FirstPasswordGuard(RequestDelegate next)
{
    public const string PasswordPath = "/account/password";

    private static readonly string[] Open = ["/account", "/display", "/error", "/css", "/js", "/lib", "/favicon.svg"];

    public Task InvokeAsync(HttpContext context)
    {
        if (context.User.FindFirst(VoteClaims.MustChangePassword) is null || Open.Any(path => context.Request.Path.StartsWithSegments(path)))
            return next(context);
        context.Response.Redirect(context.Request.PathBase + PasswordPath);
        return Task.CompletedTask;
    }
}
