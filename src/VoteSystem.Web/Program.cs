using VoteSystem.Web.Identity;
using VoteSystem.Web.Setup;

var builder = WebApplication.CreateBuilder(args);
builder.AddFaults();
builder.AddStorage();
builder.AddSecurity();
builder.AddAccess();
builder.AddLanguage();
builder.AddComponents();
builder.AddPublicForms();
builder.Services.AddScoped<VoteSystem.Web.Pages.Public.Collect.Fates>();

var app = builder.Build();
await app.MigrateDatabase();
await app.AddFirstAdministrator();
app.UseFaults();
app.UseSecurityHeaders();
app.UseLanguage();
