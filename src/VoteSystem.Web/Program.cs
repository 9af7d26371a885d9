using VoteSystem.Web.Setup;

var builder = WebApplication.CreateBuilder(args);
builder.AddStorage();
builder.AddAccess();
builder.AddLanguage();
builder.AddComponents();

var app = builder.Build();
await app.MigrateDatabase();
app.UseSecurityHeaders();
app.UseLanguage();
app.UseAuthorization();
app.MapStaticAssets();
app.MapDisplaySettings();
app.MapRazorPages();
await app.RunAsync();
