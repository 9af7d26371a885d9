using VoteSystem.Web.Setup;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages();
builder.AddLanguage();
builder.AddComponents();

var app = builder.Build();
app.UseSecurityHeaders();
app.UseLanguage();
app.MapStaticAssets();
app.MapDisplaySettings();
app.MapRazorPages();
app.Run();
