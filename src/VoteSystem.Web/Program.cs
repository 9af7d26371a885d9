using VoteSystem.Web.Ballot;
using VoteSystem.Web.Identity;
using VoteSystem.Web.Setup;

var builder = WebApplication.CreateBuilder(args);
builder.AddFaults();
builder.AddStorage();
builder.AddBallotBox();
builder.AddSecurity();
builder.AddWaysToSignIn();
builder.AddAccess();
builder.AddLanguage();
builder.AddComponents();
builder.AddPublicForms();
builder.AddPapers();

var app = builder.Build();
await app.MigrateDatabase();
if (await app.WritePapers())
    return;
await app.SeedDemonstration();
await app.AddFirstAdministrator();
app.UseFaults();
app.UseSecurityHeaders();
app.UseCastingPrivacy();
app.UseLanguage();
app.UseSecurity();
app.MapHealth();
app.MapStaticAssets();
app.MapDisplaySettings();
app.MapRazorPages();
await app.RunAsync();
