using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Identity;
using VoteSystem.Web.Setup;

namespace VoteSystem.Web.Identity;

/// <summary>Keeps the keys that protect cookies and forms in the database, so that every node reads the same and a restart signs nobody out.</summary>
public sealed class ProtectionKeys(ProtectionKeyStore store, Readiness readiness) : IXmlRepository
{
    // The framework asks for keys synchronously, once at start and once a day.
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        // The framework reads the keys at its start, also where the database is known to be away; waiting for it would hold up the page that says so.
        if (readiness.Stop is { } stop) throw new DatabaseFault(stop);
        return [.. store.Read().GetAwaiter().GetResult().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName) =>
        store.Add($"{friendlyName}-{Guid.NewGuid():N}", element.ToString(SaveOptions.DisableFormatting)).GetAwaiter().GetResult();
}
