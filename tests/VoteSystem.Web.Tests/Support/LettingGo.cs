using System.Reflection;
using NUnit.Framework.Interfaces;
using VoteSystem.Web.Tests.Support;

[assembly: LettingGo]

namespace VoteSystem.Web.Tests.Support;

/// <summary>
/// NUnit keeps the object of every test class until the whole run is over, and with its fields the applications that it started and stopped:
/// some 80 MB each. When a class is through, its fields are emptied.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class LettingGoAttribute : Attribute, ITestAction
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public ActionTargets Targets => ActionTargets.Suite;

    public void BeforeTest(ITest test)
    {
    }

    public void AfterTest(ITest test)
    {
        // What NUnit itself disposes of needs its fields for that.
        if (!test.IsSuite || test.Fixture is null or IDisposable or IAsyncDisposable) return;
        for (var type = test.Fixture.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(Own).Where(field => !field.FieldType.IsValueType))
                field.SetValue(test.Fixture, null);
        }
    }
}
