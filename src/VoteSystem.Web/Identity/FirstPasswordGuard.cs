namespace VoteSystem.Web.Identity;

/// <summary>Whoever signed in with a one-time password chooses an own one before anything else.</summary>
public sealed class FirstPasswordGuard(RequestDelegate next)
{
    public const string PasswordPath = "/account/password";

    private static readonly string[] Open = ["/account", "/display", "/error", "/css", "/js", "/lib", "/favicon.svg"];

    /// <summary>What stays open until the first steps are done: the account itself, looks and files of the site.</summary>
    internal static bool IsOpen(PathString address) => Open.Any(path => address.StartsWithSegments(path));

    public Task InvokeAsync(HttpContext context)
    {
        if (context.User.FindFirst(VoteClaims.MustChangePassword) is null || IsOpen(context.Request.Path))
            return next(context);
        context.Response.Redirect(context.Request.PathBase + PasswordPath);
        return Task.CompletedTask;
    }
}
