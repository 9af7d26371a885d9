using VoteSystem.Web.Ballot;
using VoteSystem.Web.Identity;
using VoteSystem.Web.OpenData;
using VoteSystem.Web.Photos;
using VoteSystem.Web.Setup;

var builder = WebApplication.CreateBuilder([.. args.Where(argument => argument != ReadinessSetup.MigrateVerb)]);
builder.AddFaults();
builder.AddStorage();
builder.AddReadiness();
builder.AddBallotBox();
builder.AddSecurity();
builder.AddWaysToSignIn();
builder.AddAccess();
builder.AddLanguage();
builder.AddComponents();
builder.AddPublicForms();
builder.AddPublishedPages();
builder.AddPapers();
builder.AddLive();
builder.AddHall();

var app = builder.Build();
if (args.Contains(ReadinessSetup.MigrateVerb))
    return await app.MigrateAndEnd();
if (await app.WritePapers())
    return 0;
await app.OpenDatabase();
app.UseFaults();
app.UseSecurityHeaders();
app.UseReadiness();
app.UseHall();
app.UseQuickCasting();
app.UseCastingPrivacy();
app.UseLanguage();
app.UseSecurity();
app.UsePublishedPages();
app.MapHealth();
app.MapStaticAssets();
app.MapDisplaySettings();
app.MapLive();
app.MapHall();
app.MapRazorPages();
app.MapOpenData();
app.MapEmptyPage();
app.MapPhotos();
await app.RunAsync();
return 0;
