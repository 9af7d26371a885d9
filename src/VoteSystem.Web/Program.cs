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
builder.AddLive();
builder.AddHall();

var app = builder.Build();
await app.MigrateDatabase();
if (await app.WritePapers())
    return;
await app.SeedDemonstration();
await app.AddFirstAdministrator();
app.UseFaults();
app.UseSecurityHeaders();
app.UseHall();
app.UseCastingPrivacy();
app.UseLanguage();
app.UseSecurity();
app.MapHealth();
app.MapStaticAssets();
app.MapDisplaySettings();
app.MapLive();
app.MapHall();
app.MapRazorPages();
await app.RunAsync();
