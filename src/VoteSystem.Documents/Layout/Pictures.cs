using QRCoder;
using VoteSystem.Documents.Pdf;

namespace VoteSystem.Documents.Layout;

/// <summary>A picture, as wide as its place allows, in its own proportions.</summary>
internal sealed class ImageElement(PdfImage image) : Element
{
    private bool _isDone;

    public override SpacePlan Measure(PageContext context, double width, double height)
    {
        if (_isDone)
            return SpacePlan.Empty;
        var drawnHeight = width * image.Height / image.Width;
        if (drawnHeight <= height + Tolerance)
            return new SpacePlan(Fit.Full, width, drawnHeight);
        return drawnHeight > context.BodyHeight
            ? new SpacePlan(Fit.Full, height * image.Width / image.Height, height)
            : SpacePlan.Wrap;
    }

    public override void Draw(PageContext context, double x, double y, double width, double height)
    {
        _isDone = true;
        if (context.Page is not { } page)
            return;
        var scale = Math.Min(width / image.Width, height / image.Height);
        var (name, number) = context.Pdf!.Image(image);
        page.Begin(context.IsDecoration ? null : context.Tags.Peek());
        page.Image(name, number, x, y, image.Width * scale, image.Height * scale);
        page.End();
    }

    public override void Reset() => _isDone = false;
}

/// <summary>A QR code, drawn as squares.</summary>
internal sealed class QrElement(string content, double size, string alternative) : Element
{
    public override SpacePlan Measure(PageContext context, double width, double height) =>
        size > width + Tolerance || size > height + Tolerance ? SpacePlan.Wrap : new SpacePlan(Fit.Full, size, size);

    public override void Draw(PageContext context, double x, double y, double width, double height)
    {
        if (context.Page is not { } page)
            return;
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(content, QRCodeGenerator.ECCLevel.M);
        var modules = code.ModuleMatrix;
        var module = size / modules.Count;
        var tag = context.IsDecoration ? null : context.Tags.Peek();
        page.Begin(tag?.Add(new StructureElement("Figure", tag) { Alternative = alternative }));
        page.FillAll(
            from row in Enumerable.Range(0, modules.Count)
            from column in Enumerable.Range(0, modules.Count)
            where modules[row][column]
            select (x + column * module, y + row * module, module, module),
            Rgb.Black);
        page.End();
    }

    public override void Reset()
    {
    }
}

/// <summary>An empty signature field, filled when the named person signs.</summary>
internal sealed class SignaturePlaceElement(string name, double width, double height) : Element
{
    public override SpacePlan Measure(PageContext context, double availableWidth, double availableHeight) =>
        height > availableHeight + Tolerance
            ? SpacePlan.Wrap
            : new SpacePlan(Fit.Full, Math.Min(width, availableWidth), height);

    public override void Draw(PageContext context, double x, double y, double availableWidth, double availableHeight) =>
        context.Page?.Signatures.Add(new SignatureBox(
            name, x, y, Math.Min(width, availableWidth), height, context.Tags.Peek().Add(Form(context))));

    public override void Reset()
    {
    }

    private StructureElement Form(PageContext context) => new("Form", context.Tags.Peek()) { Alternative = name };
}
